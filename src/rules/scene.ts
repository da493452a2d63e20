import type {
  LockMode,
  Relation,
  RelationKind,
  Statement,
} from "../rehearsal/statement.ts";
import type { FunctionStart } from "../revisions/function-start.ts";
import type { SourceCall } from "../revisions/source-call.ts";
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
import { History, type AnalysedStatement, type Index } from "./history.ts";
import { byNewTable, byRelation } from "./indexes.ts";
import { strongest } from "./locks.ts";
import type { Schema } from "./schema.ts";

export type { AnalysedStatement } from "./history.ts";

/** Where in their files statements come from. */
export interface SourcePlaces {
  /** The call that ran it, as its author wrote it; null when it comes from elsewhere. */
  callOf(statement: Statement): SourceCall | null;
  /** Where a first statement of upgrade() would stand; null when that would not be right before this one. */
  startOf(statement: Statement): FunctionStart | null;
}

/** Of statements that come from no revision file. */
export const nowhere: SourcePlaces = {
  callOf: () => null,
  startOf: () => null,
};

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
  /** What an index files under a word and ran before, newest first; with `since` only what ran after that. */
  before(
    index: SceneIndex,
    word: string,
    since?: AnalysedStatement,
  ): Iterable<Scene>;
  /** The first of the whole run that an index files under a word, when it ran before. */
  firstBefore(index: SceneIndex, word: string): Scene | null;
  /** What an index files under a word and ran after it in the same revision, in order. */
  after(index: SceneIndex, word: string): Iterable<Scene>;
  /** The same in whatever revision. */
  following(index: SceneIndex, word: string): Iterable<Scene>;
  /** The schema that the range starts from. */
  schemaBefore: Schema;
  /** The schema that the whole range led to; not known when it failed. */
  schemaAfter: Schema;
  /** False when the server could not be asked: rules then fall back on the operation and say so. */
  hasEvidence: boolean;
  /** True when nothing ran at all: plain SQL is judged by what it says. */
  isOnlyRead: boolean;
  table(name: QualifiedName): Table;
  /** The call that ran it, as its author wrote it; null when the statement comes from elsewhere. */
  call: SourceCall | null;
  /** Where a first statement of upgrade() would stand; null when that would not be right before this one. */
  start: FunctionStart | null;
  /** A name as SQL of this database wants it: quoted only where it must be. */
  quote: (name: string) => string;
  /** Victims of an effect that no rule has claimed yet. */
  unclaimed(effect: Effect): Relation[];
}

export type SceneIndex = Index<Scene>;

export interface Run {
  statements: readonly AnalysedStatement[];
  schemaBefore: Schema;
  schemaAfter: Schema;
  dialect: Dialect;
  serverVersion: number;
  places: SourcePlaces;
  isOnlyRead: boolean;
  isClaimed: (position: number, effect: Effect, label: string) => boolean;
}

/** The statements of a run as rules see them, in order. */
export function makeScenes(run: Run): Scene[] {
  let made: History<Scene> | null = null;
  const history = () => (made ??= new History(scenes));
  const scenes: Scene[] = run.statements.map((current, position) =>
    makeScene(current, position, run, history),
  );
  return scenes;
}

function makeScene(
  current: AnalysedStatement,
  position: number,
  run: Run,
  history: () => History<Scene>,
): Scene {
  const { dialect, serverVersion, isClaimed } = run;
  const { evidence } = current.statement;
  const scene: Scene = {
    ...current,
    get call() {
      return run.places.callOf(current.statement);
    },
    get start() {
      return run.places.startOf(current.statement);
    },
    before: (...question) => history().before(scene, ...question),
    firstBefore: (...question) => history().first(scene, ...question),
    after: (...question) => history().after(scene, ...question),
    following: (...question) => history().following(scene, ...question),
    schemaBefore: run.schemaBefore,
    schemaAfter: run.schemaAfter,
    dialect,
    serverVersion,
    hasEvidence: evidence !== null,
    isOnlyRead: run.isOnlyRead,
    table: (name) => describeTable(name, scene),
    quote: dialect === "sqlite" ? quoteSqliteName : quoteIdentifier,
    unclaimed: (effect) =>
      (evidence ? victimsOf(evidence, effect) : []).filter(
        (relation) => !isClaimed(position, effect, labelOf(relation)),
      ),
  };
  return scene;
}

function describeTable(name: QualifiedName, scene: Scene): Table {
  const { evidence } = scene.statement;
  const relation = lastMention(name, scene);
  const place = relation ?? scene.schemaBefore.findTable(name);
  const full = {
    schema: place?.schema ?? name.schema ?? "public",
    name: name.name,
  };
  const isIt = (other: Relation) => isNamed(other, full);
  const locks = evidence ? locksInForce(evidence) : [];
  return {
    ...full,
    label:
      scene.dialect === "sqlite" ? quoteSqliteName(name.name) : labelOf(full),
    kind: relation?.kind ?? null,
    isPreexisting: relation?.isPreexisting ?? isAssumedPreexisting(name, scene),
    lock: strongest(
      locks.filter((lock) => isIt(lock.relation)).map(({ mode }) => mode),
    ),
    isRewritten: evidence?.rewrites.some(isIt) ?? false,
    isScanned: evidence?.scans.some(isIt) ?? false,
  };
}

/** The relation of that name in the newest evidence that mentions it. */
export function lastMention(
  name: QualifiedName,
  scene: Scene,
): Relation | null {
  if (scene.isOnlyRead) return null;
  const own = mentionIn(scene, name);
  if (own) return own;
  for (const one of scene.before(byRelation, name.name)) {
    const found = mentionIn(one, name);
    if (found) return found;
  }
  return null;
}

function mentionIn(
  { statement: { evidence } }: AnalysedStatement,
  name: QualifiedName,
): Relation | undefined {
  return evidence
    ? relationsIn(evidence).find((relation) => isNamed(relation, name))
    : undefined;
}

/** Where no evidence mentions a table, it is new only if a statement of this run made it, under this name or another. */
function isAssumedPreexisting(name: QualifiedName, scene: Scene): boolean {
  const { dialect, schemaBefore } = scene;
  const { table, isMade } = originOf(name, scene);
  if (isMade) return false;
  // Nothing that SQLite runs brings evidence, but there the whole schema is known.
  return !(
    dialect === "sqlite" &&
    schemaBefore.isKnown &&
    !schemaBefore.findTable(table)
  );
}

/** What a table was called before the renames of this run, and whether the run made it. */
function originOf(
  name: QualifiedName,
  scene: Scene,
): { table: QualifiedName; isMade: boolean } {
  for (const one of scene.before(byNewTable, name.name))
    for (const operation of one.operations.toReversed()) {
      if (operation.kind === "rename-table" && operation.newName === name.name)
        return originOf(operation.table, one);
      if (makes(operation, name) && !scene.schemaBefore.findTable(name))
        return { table: name, isMade: true };
    }
  return { table: name, isMade: false };
}

function makes(operation: Operation, { name }: QualifiedName): boolean {
  return (
    (operation.kind === "create-table" ||
      operation.kind === "create-table-as") &&
    operation.table.name === name
  );
}
