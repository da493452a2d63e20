import type { Severity } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import type { OperationKind } from "../sql/operation.ts";
import { changedTables } from "./changed-rows.ts";
import { isNamed, labelOf, victimsOf } from "./evidence.ts";
import { heldBy, type HeldLock } from "./held-locks.ts";
import { blockedTraffic } from "./locks.ts";
import type { AnalysedStatement } from "./history.ts";
import type { Scene } from "./scene.ts";
import type { Schema } from "./schema.ts";
import { listWords } from "./wording.ts";

/** What a revision does that takes time, while locks of earlier revisions make others wait. */
export interface RevisionWork {
  revision: string;
  /** `reads every row of public.t`, as people read them: in order, each once. */
  does: string[];
  /** Who waits meanwhile: `every write to public.t`. */
  blocked: string[];
  grade: Severity;
}

/** By revision, in the order that they ran. Empty for revisions that only do what takes no time. */
export function revisionWork(later: readonly Scene[]): RevisionWork[] {
  const works = new Map<string, RevisionWork>();
  for (const one of later) {
    const revision = one.statement.revision ?? "";
    const work = workOf(one);
    const known = works.get(revision);
    if (!work) continue;
    works.set(revision, {
      revision,
      does: [...new Set([...(known?.does ?? []), work.does])],
      blocked: known?.blocked ?? work.blocked,
      grade: worse(known?.grade ?? "info", work.grade),
    });
  }
  return [...works.values()];
}

const grades: readonly Severity[] = ["info", "warning", "error"];

function worse(one: Severity, other: Severity): Severity {
  return grades.indexOf(one) > grades.indexOf(other) ? one : other;
}

function workOf(one: Scene): Omit<Work, "isLong"> | null {
  const held = heldBy(one).filter(
    ({ taker }) =>
      taker !== null && taker.statement.revision !== one.statement.revision,
  );
  const work = held.length > 0 ? workUnder(held, one) : null;
  if (!work) return null;
  // A table that the statement locks anyway while it works waits no longer for what came before.
  const waiting = held.filter(
    ({ relation }) =>
      movesRows(one) ||
      !work.tables.some((table) => isTied(table, relation, one.schemaBefore)),
  );
  const blocked = waiting.map(({ mode, relation }) =>
    blockedTraffic(mode, labelOf(relation)),
  );
  const grade = work.isLong ? gradeOf(one, work.tables, waiting) : "info";
  return blocked.length > 0 ? { ...work, blocked, grade } : null;
}

interface Work {
  does: string;
  tables: Relation[];
  isLong: boolean;
  blocked: string[];
  grade: Severity;
}

/** What takes time, or what else it locks. */
function workUnder(
  held: readonly HeldLock[],
  one: Scene,
): Pick<Work, "does" | "tables" | "isLong"> | null {
  const { operations, statement } = one;
  const { evidence } = statement;
  if (!evidence) return null;
  const isHeld = (relation: Relation) =>
    held.some((lock) => isNamed(relation, lock.relation));
  const isSelect = operations.every(({ kind }) => kind === "select");
  const kinds: [string, Relation[]][] = [
    ["writes anew", victimsOf(evidence, "rewrite")],
    ["changes or copies rows of", changedTables(one)],
    [
      "reads every row of",
      victimsOf(evidence, "scan").filter((all) => !isSelect || isHeld(all)),
    ],
  ];
  const long = kinds.find(([, relations]) => relations.length > 0);
  const taken = victimsOf(evidence, "lock").filter((all) => !isHeld(all));
  const [verb, tables] = long ?? ["locks", taken];
  const does = `${verb} ${listWords(tables.map(labelOf))}`;
  return tables.length > 0 ? { does, tables, isLong: Boolean(long) } : null;
}

/** Whether it is the same table, or one that a foreign key ties to it: changing the one locks the other. */
function isTied(table: Relation, other: Relation, schema: Schema): boolean {
  const refersTo = (from: Relation, to: Relation) =>
    schema
      .childrenOf(from, "constraint")
      .some(({ properties: { definition = "" } }) =>
        definition.includes(`REFERENCES ${labelOf(to)}(`),
      );
  return (
    isNamed(table, other) || refersTo(table, other) || refersTo(other, table)
  );
}

/** Whether it needs no lock of its own that blocks others. */
function movesRows({ operations }: AnalysedStatement): boolean {
  return operations.every(({ kind }) => rowKinds.includes(kind));
}

const rowKinds: readonly OperationKind[] = [
  "select",
  "insert",
  "update",
  "delete",
  "validate-constraint",
  "create-table-as",
  "other",
];

/** Like in one revision: an error is what makes readers wait for every row, or undoes what NOT VALID is for. */
function gradeOf(
  { operations }: AnalysedStatement,
  tables: readonly Relation[],
  waiting: readonly HeldLock[],
): Severity {
  const isValidation = operations.some(
    ({ kind }) => kind === "validate-constraint",
  );
  const isHit = waiting.some(
    ({ relation, mode }) =>
      includes(tables, relation) &&
      (isValidation || mode === "AccessExclusive"),
  );
  return isHit ? "error" : "warning";
}

function includes(relations: readonly Relation[], relation: Relation): boolean {
  return relations.some((one) => isNamed(one, relation));
}
