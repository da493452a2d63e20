import type { Evidence, Lock, Relation } from "../rehearsal/statement.ts";
import { formatName } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { blocksTraffic } from "./locks.ts";

/** What a statement did to a relation. */
export type Effect = "rewrite" | "scan" | "lock";

/** `schema.name`, as messages name relations. */
export function labelOf(relation: { schema: string; name: string }): string {
  return formatName(relation);
}

/** Relations that hold rows: what people read from and write to. */
export function holdsRows({ kind }: Relation): boolean {
  return (
    kind === "table" ||
    kind === "partitioned-table" ||
    kind === "materialized-view" ||
    kind === "foreign-table"
  );
}

/** Only what existed before the range has traffic to disturb. */
export function isVictim(relation: Relation): boolean {
  return relation.isPreexisting && holdsRows(relation);
}

/** Whether a lock makes normal reads or writes wait. Nobody writes to a materialized view, so only readers count there. */
export function isBlocking({ relation, mode }: Lock): boolean {
  return relation.kind === "materialized-view"
    ? mode === "AccessExclusive"
    : blocksTraffic(mode);
}

/** Locks in force while the statement ran: those it took and those its transaction held already. */
export function locksInForce(evidence: Evidence): Lock[] {
  return [...evidence.held, ...evidence.locks];
}

/** The victims of an effect; for locks only those that this statement took and that block reads or writes. */
export function victimsOf(evidence: Evidence, effect: Effect): Relation[] {
  const relations = {
    rewrite: evidence.rewrites,
    scan: evidence.scans,
    lock: evidence.locks.filter(isBlocking).map(({ relation }) => relation),
  }[effect].filter(isVictim);
  return [...new Map(relations.map((one) => [labelOf(one), one])).values()];
}

/** Every relation that the evidence mentions. */
export function relationsIn(evidence: Evidence): Relation[] {
  const locked = locksInForce(evidence).map(({ relation }) => relation);
  return [...locked, ...evidence.rewrites, ...evidence.scans];
}

/** Whether a name in SQL can mean this relation; without a schema any schema will do. */
export function isNamed(
  relation: Pick<Relation, "schema" | "name">,
  name: QualifiedName,
): boolean {
  return (
    relation.name === name.name &&
    (name.schema === null || name.schema === relation.schema)
  );
}
