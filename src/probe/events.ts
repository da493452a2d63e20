import type { HookEvent } from "./hook-events.ts";
import type { LockMode } from "../rehearsal/statement.ts";

/** Lines that probe.py and hook.py send (see their docstrings). Field names follow the Python side. */
export type ProbeEvent =
  | {
      event: "hello";
      token: string;
      pid: number;
      python: string;
      executable: string;
    }
  | {
      event: "opened";
      alembic: string;
      sqlalchemy: string;
      heads: string[];
      bases: string[];
    }
  | Wanted
  | { event: "revision"; phase: "start"; revision: string }
  | { event: "revision"; phase: "end"; revision: string; milliseconds: number }
  | StatementStart
  | StatementEnd
  | UnseenUse
  | { event: "repeats"; counts: Record<string, number> }
  /** Once for each database that env.py migrates. */
  | ({ event: "compared"; database: string } & Comparison)
  /** `driver`: the DBAPI driver of the last connection, null before there was one. */
  | {
      event: "finished";
      driver: string | null;
      versionTable: string;
      /** By database, full names of those that this command wrote to; none when they could not be asked for. */
      versionTables: Record<string, string[]>;
      /** Names of the databases that were connected to so far. */
      databases: string[];
    }
  | ({ event: "failed" } & ProbeFailure)
  | { event: "done" }
  | HookEvent;

/** A connection needs a throwaway database that the probe was not told of; it waits for the answer. */
export interface Wanted {
  event: "wanted";
  /** Its name from now on: the dialect, or which of several engines. */
  database: string;
  dialect: "postgresql" | "sqlite";
  /** Version of the SQLite library, which is part of Python. */
  version: string | null;
}

/** A revision goes around SQLAlchemy: what it executes there is not recorded. */
export interface UnseenUse {
  event: "unseen";
  /** In words, for instance `a psycopg connection of its own`. */
  what: string;
  revision: string;
  file: string | null;
  span: number[] | null;
}

export interface StatementStart {
  event: "statement";
  phase: "start";
  index: number;
  sql: string;
  revision: string | null;
  /** Name of the throwaway database, see {@link Wanted}. */
  database: string;
  /** SQLite, of a DROP TABLE: whether foreign keys are enforced. */
  foreignKeys?: boolean | null;
  /** Absolute path of the revision file, null when no frame of the stack is in one. */
  file: string | null;
  /** `[line, column, endLine, endColumn]`, or just `[line]` on Python before 3.11. */
  span: number[] | null;
}

export interface StatementEnd {
  event: "statement";
  phase: "end";
  index: number;
  milliseconds: number;
  rows?: number | null;
  autocommit?: boolean;
  transaction?: number | null;
  evidence?: ProbedEvidence | null;
  failure?: { sqlstate: string | null; message: string };
}

export interface ProbedRelation {
  schema: string;
  name: string;
  relkind: string;
  table: string | null;
  isPreexisting: boolean;
}

export interface ProbedEvidence {
  locks: { relation: ProbedRelation; mode: LockMode }[];
  held: { relation: ProbedRelation; mode: LockMode }[];
  rewrites: ProbedRelation[];
  scans: ProbedRelation[];
  /** As PostgreSQL prints settings of time: `0`, `1500ms`, `2s`, `1min`. */
  lockTimeout: string;
  statementTimeout: string;
}

/** Why a command failed, as Python saw it. */
export interface ProbeFailure {
  type: string;
  message: string;
  /** Revision whose function was running, null outside of any. */
  revision: string | null;
  /** Place in a revision file, when the traceback passes through one. */
  file: string | null;
  line: number | null;
  traceback: string[];
  /** Whether the database server (through SQLAlchemy) raised it. */
  isServerError: boolean;
}

/** What autogenerate found between the models and one database. */
export interface Comparison {
  metadata: "present" | "empty" | "unset";
  differences?: ModelDifference[];
}

export interface ModelDifference {
  /** Name of Alembic's operation class, for instance `AddColumnOp`. */
  operation: string;
  /** Name of alembic_utils' class for what it is about, for instance `PGView`. */
  entity?: string | null;
  schema: string | null;
  table: string | null;
  /** Column, index, constraint, type or entity. */
  name: string | null;
  /** Columns of a constraint. */
  columns?: string[];
  /** `[what, in the database, in the models]`. */
  changes: [string, string, string][];
  /** The operation as Alembic would write it into a revision. */
  code: string | null;
}
