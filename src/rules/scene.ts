import type {
  LockMode,
  Relation,
  RelationKind,
  Statement,
} from "../rehearsal/statement.ts";
import type { Dialect } from "../sql/dialect.ts";
import { quoteIdentifier } from "../sql/identifier.ts";
import type { Operation, QualifiedName } from "../sql/operation.ts";
import { quoteSqliteName } from "../sql/sqlite/identifier.ts";
import {
  isNamed,
  labelOf,
  locksInForce,
  relationsIn,
  victimsOf,
  type Effect,
} from "./evidence.ts";
import { strongest } from "./locks.ts";
import type { Schema } from "./schema.ts";

/** A statement and what it means. */
export interface AnalysedStatement {
  statement: Statement;
  operations: readonly Operation[];
  /** Why the parser did not understand it. */
  parseError: string | null;
}

/** A table that a statement names, and what is known of it. */
export interface Table {
  /** `public.articles`. */
  label: string;
  schema: string;
  name: string;
  /** Null when no evidence mentions it. */
  kind: RelationKind | null;
  /** False for tables made in the range: they have no rows and no traffic yet. */
  isPreexisting: boolean;
  /** Strongest lock in force while the statement ran; null when there was none or no evidence. */
  lock: LockMode | null;
  isRewritten: boolean;
  isScanned: boolean;
}

/** One statement with all that a rule may ask about it, in the words of the domain. */
export interface Scene extends AnalysedStatement {
  dialect: Dialect;
  /** Major version of the PostgreSQL server. */
  serverVersion: number;
  /** What ran before it in the same run, in order (statements outside of revisions too). */
  earlier: readonly AnalysedStatement[];
  /** What ran after it in the same revision. */
  later: readonly AnalysedStatement[];
  /** What ran after it in later revisions. */
  laterRevisions: readonly AnalysedStatement[];
  /** The schema that the range starts from. */
  schemaBefore: Schema;
  /** The schema that the whole range led to; not known when it failed. */
  schemaAfter: Schema;
  /** False when the server could not be asked: rules then fall back on the operation and say so. */
  hasEvidence: boolean;
  table(name: QualifiedName): Table;
  /** A name as SQL of this database wants it: quoted only where it must be. */
  quote: (name: string) => string;
  /** Victims of an effect that no rule has claimed yet. */
  unclaimed(effect: Effect): Relation[];
}

export interface SceneInput {
  current: AnalysedStatement;
  /** Called when it is asked for: most statements need no history. */
  earlier: () => readonly AnalysedStatement[];
  later: () => readonly AnalysedStatement[];
  laterRevisions: () => readonly AnalysedStatement[];
  schemaBefore: Schema;
  schemaAfter: Schema;
  dialect: Dialect;
  serverVersion: number;
  isClaimed: (effect: Effect, label: string) => boolean;
}

export function makeScene(input: SceneInput): Scene {
  const { current, dialect, serverVersion, isClaimed } = input;
  const { evidence } = current.statement;
  return {
    ...current,
    get earlier() {
      return input.earlier();
    },
    get later() {
      return input.later();
    },
    get laterRevisions() {
      return input.laterRevisions();
    },
    schemaBefore: input.schemaBefore,
    schemaAfter: input.schemaAfter,
    dialect,
    serverVersion,
    hasEvidence: evidence !== null,
    table: (name) => describeTable(name, input),
    quote: dialect === "sqlite" ? quoteSqliteName : quoteIdentifier,
    unclaimed: (effect) =>
      (evidence ? victimsOf(evidence, effect) : []).filter(
        (relation) => !isClaimed(effect, labelOf(relation)),
      ),
  };
}

function describeTable(name: QualifiedName, input: SceneInput): Table {
  const { evidence } = input.current.statement;
  const relation = lastMention(name, [...input.earlier(), input.current]);
  const place = relation ?? input.schemaBefore.findTable(name);
  const full = {
    schema: place?.schema ?? name.schema ?? "public",
    name: name.name,
  };
  const isIt = (other: Relation) => isNamed(other, full);
  const locks = evidence ? locksInForce(evidence) : [];
  return {
    ...full,
    label:
      input.dialect === "sqlite" ? quoteSqliteName(name.name) : labelOf(full),
    kind: relation?.kind ?? null,
    isPreexisting: relation?.isPreexisting ?? isAssumedPreexisting(name, input),
    lock: strongest(
      locks.filter((lock) => isIt(lock.relation)).map(({ mode }) => mode),
    ),
    isRewritten: evidence?.rewrites.some(isIt) ?? false,
    isScanned: evidence?.scans.some(isIt) ?? false,
  };
}

/** The relation of that name in the newest evidence that mentions it. */
function lastMention(
  name: QualifiedName,
  statements: readonly AnalysedStatement[],
): Relation | null {
  for (const { statement } of statements.toReversed()) {
    const relations = statement.evidence ? relationsIn(statement.evidence) : [];
    const found = relations.find((relation) => isNamed(relation, name));
    if (found) return found;
  }
  return null;
}

/** Where no evidence mentions a table, it is new only if a statement of this run made it, under this name or another. */
function isAssumedPreexisting(name: QualifiedName, input: SceneInput): boolean {
  let table = name;
  const operations = input.earlier().flatMap((one) => one.operations);
  for (const operation of operations.toReversed()) {
    if (operation.kind === "rename-table" && operation.newName === table.name)
      table = operation.table;
    if (makes(operation, table) && !input.schemaBefore.findTable(table))
      return false;
  }
  // Nothing that SQLite runs brings evidence, but there the whole schema is known.
  const { dialect, schemaBefore } = input;
  return !(
    dialect === "sqlite" &&
    schemaBefore.isKnown &&
    !schemaBefore.findTable(table)
  );
}

function makes(operation: Operation, { name }: QualifiedName): boolean {
  return (
    (operation.kind === "create-table" ||
      operation.kind === "create-table-as") &&
    operation.table.name === name
  );
}
