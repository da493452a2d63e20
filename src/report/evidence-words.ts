import {
  lockModes,
  type Evidence,
  type LockMode,
  type Relation,
} from "../rehearsal/statement.ts";
import { formatName } from "../sql/identifier.ts";
import { cut, oneLine } from "./visible-text.ts";

/** What the server did to one relation. Names are untrusted, on one line, and still to be escaped. */
export interface Effect {
  relation: string;
  /** The strongest lock in SQL's words (`ACCESS EXCLUSIVE`), null when none is worth naming. */
  lock: string | null;
  /** `rewritten`, `scanned`, `new`… */
  remarks: string[];
}

/** Lock modes that reads and writes of rows take anyway: no news unless the relation was scanned or rewritten. */
const everyday: LockMode[] = ["AccessShare", "RowShare", "RowExclusive"];

/** Evidence as a list of effects, strongest first. */
export function effectsOf(evidence: Evidence): Effect[] {
  const relations = distinct([
    ...evidence.locks.map((lock) => lock.relation),
    ...evidence.held.map((lock) => lock.relation),
    ...evidence.rewrites,
    ...evidence.scans,
  ]);
  return relations
    .filter((relation) => !goesWithItsTable(evidence, relations, relation))
    .map((relation) => ({ relation, mode: strongest(evidence, relation) }))
    .sort((a, b) => strength(b.mode) - strength(a.mode))
    .map(({ relation, mode }) => effect(evidence, relation, mode))
    .filter(isNews);
}

/** One effect as text: `ACCESS EXCLUSIVE on public.articles, rewritten`. */
export function effectInWords(
  { relation, lock, remarks }: Effect,
  name: (relation: string) => string = (relation) => relation,
): string {
  const subject =
    lock === null ? name(relation) : `${lock} on ${name(relation)}`;
  return [subject, ...remarks].join(", ");
}

/** The mode as SQL spells it. */
export function lockInWords(mode: LockMode): string {
  return mode.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toUpperCase();
}

function effect(
  evidence: Evidence,
  relation: Relation,
  mode: LockMode | null,
): Effect {
  const name = nameOf(relation);
  const remarks = [
    ...(holds(evidence.rewrites, name) ? ["rewritten"] : []),
    ...(holds(evidence.scans, name) ? ["read from end to end"] : []),
    ...(isOnlyHeld(evidence, name, mode) ? ["held from before"] : []),
  ];
  const isWorthNaming =
    mode !== null && (remarks.length > 0 || !everyday.includes(mode));
  if (!relation.isPreexisting) remarks.push("new in this range");
  return {
    relation: cut(oneLine(formatName(relation)), 140),
    lock: isWorthNaming ? lockInWords(mode) : null,
    remarks,
  };
}

function isNews(effect: Effect): boolean {
  return (
    effect.lock !== null ||
    effect.remarks.some((remark) => remark !== "new in this range")
  );
}

function strongest(evidence: Evidence, relation: Relation): LockMode | null {
  const modes = [...evidence.locks, ...evidence.held]
    .filter((lock) => nameOf(lock.relation) === nameOf(relation))
    .map((lock) => lock.mode);
  return modes.sort((a, b) => strength(b) - strength(a))[0] ?? null;
}

/** Whether the strongest lock is one that an earlier statement of the transaction took. */
function isOnlyHeld(
  { locks }: Evidence,
  name: string,
  mode: LockMode | null,
): boolean {
  return (
    mode !== null &&
    !locks.some((lock) => lock.mode === mode && nameOf(lock.relation) === name)
  );
}

function strength(mode: LockMode | null): number {
  return mode === null ? -1 : lockModes.indexOf(mode);
}

function distinct(relations: Relation[]): Relation[] {
  return [...new Map(relations.map((r) => [nameOf(r), r])).values()];
}

function nameOf(relation: Relation): string {
  return `${relation.schema}.${relation.name}`;
}

function holds(relations: Relation[], name: string): boolean {
  return relations.some((relation) => nameOf(relation) === name);
}

/** An index is locked and rewritten with its table: it is news only when it was rewritten alone. */
function goesWithItsTable(
  evidence: Evidence,
  relations: Relation[],
  relation: Relation,
): boolean {
  if (relation.table === null) return false;
  const table = `${relation.schema}.${relation.table}`;
  if (!holds(relations, table)) return false;
  const { rewrites } = evidence;
  return !holds(rewrites, nameOf(relation)) || holds(rewrites, table);
}
