import type { Span } from "../revisions/revision.ts";

/** PostgreSQL's table-level lock modes, weakest first. */
export const lockModes = [
  "AccessShare",
  "RowShare",
  "RowExclusive",
  "ShareUpdateExclusive",
  "Share",
  "ShareRowExclusive",
  "Exclusive",
  "AccessExclusive",
] as const;
export type LockMode = (typeof lockModes)[number];

/** What kind of relation a lock, rewrite or scan hit (`pg_class.relkind` in words). */
export type RelationKind =
  | "table"
  | "partitioned-table"
  | "index"
  | "partitioned-index"
  | "materialized-view"
  | "view"
  | "sequence"
  | "foreign-table"
  | "other";

/** A relation as it was called before the statement (afterwards, when the statement created it). */
export interface Relation {
  schema: string;
  name: string;
  kind: RelationKind;
  /** For an index the table it belongs to, as `name` of the same schema. */
  table: string | null;
  /** True when it existed before the range under test ran: only such relations have traffic to block. */
  isPreexisting: boolean;
}

export interface Lock {
  relation: Relation;
  mode: LockMode;
}

/** What the server did for one statement, read on the same connection right after it. */
export interface Evidence {
  /** Locks this statement took that its transaction did not hold before; AccessShare is left out. */
  locks: Lock[];
  /** Locks from Share upwards that the transaction already held on pre-existing relations: they lasted through this statement too. */
  held: Lock[];
  /** Relations whose file was replaced (`relfilenode` changed): every row or entry was written anew. */
  rewrites: Relation[];
  /** Relations read from end to end (sequential scans counted by the server). */
  scans: Relation[];
  /** `lock_timeout` and `statement_timeout` in force, in milliseconds; 0 means wait for ever. */
  lockTimeout: number;
  statementTimeout: number;
}

export type Direction = "up" | "down" | "again";

/** One statement as it was executed. Parameter values are never part of it. */
export interface Statement {
  /** Position in the run, from 0. */
  index: number;
  sql: string;
  /** Revision whose upgrade() or downgrade() ran it; null for env.py's and Alembic's own statements. */
  revision: string | null;
  direction: Direction;
  /** Name of the throwaway database: its dialect, or the engine's name when env.py has several. */
  database: string;
  /** Revision file relative to the repository's root, and the call in it that led here. */
  file: string | null;
  span: Span | null;
  milliseconds: number;
  /** Rows the driver reported (`cursor.rowcount`), null when it did not say. */
  rows: number | null;
  /** Number of the transaction it ran in within this run; null in autocommit. */
  transaction: number | null;
  /** How often the same text ran again in this revision (a row-by-row backfill) without being listed again. */
  repeats: number;
  /** Null when the server could not be asked (autocommit statements hold nothing afterwards, failed ones roll back). */
  evidence: Evidence | null;
  /** Why it failed, null when it did not. */
  failure: StatementFailure | null;
  /** SQLite, of a DROP TABLE: whether foreign keys were enforced, so that it deleted the rows first. */
  foreignKeys?: boolean;
}

export interface StatementFailure {
  /** SQLSTATE, for instance `42P07`; null when the driver did not give one. */
  sqlstate: string | null;
  /** The server's message, one or more lines. */
  message: string;
}
