import type { Target, ThrowawayServer } from "../database/throwaway.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** Revision ids in each version table, by its name. */
export type RecordedRevisions = Map<string, string[]>;

/** Throwaway databases of one dialect: made, copied and read by name. */
export interface DatabaseKind {
  /** How people call what they live in: `local PostgreSQL 18.4`. */
  description: string;
  version: string;
  /** The server that they are on, null when it takes none. */
  server: ThrowawayServer | null;
  /** How a connection gets to one. */
  target(name: string): Target;
  create(name: string): Promise<void>;
  /** Copies a database; nobody stays connected to the first one. */
  clone(from: string, name: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** @throws GateError (settings) naming `setting`, when the file can't be read or run */
  runSqlFile(name: string, file: string, setting: string): Promise<void>;
  /** Equal for equal schemas, and cheap. Alembic's `versionTable` is no part of the schema. */
  fingerprint(name: string, versionTable: string): Promise<string>;
  snapshot(name: string, versionTable: string): Promise<Snapshot>;
  /**
   * Revisions in Alembic's version tables; null when that can't be known.
   *
   * @param tables full names of the tables to read; none: the only one called `versionTable`
   */
  recordedRevisions(
    name: string,
    versionTable: string,
    tables: readonly string[],
  ): Promise<RecordedRevisions | null>;
  /** Ends what reading keeps open. */
  close(): Promise<void>;
}
