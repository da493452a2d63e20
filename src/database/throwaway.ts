/** Where a database is reached. */
export interface ConnectionTarget {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** Why a server is no longer there: a sentence that says what to do, and the end of its log. */
export interface Loss {
  text: string;
  details: string[];
}

/** A throwaway SQLite database. */
export interface FileTarget {
  /** Absolute path. */
  file: string;
}

/** Where a connection of the project is sent. */
export type Target = ConnectionTarget | FileTarget;

/** A throwaway PostgreSQL: everything in it was made by this run and goes with it. */
export interface ThrowawayServer {
  /** How it came to be, for the report: `local PostgreSQL 18.4`, `container postgres:17`… */
  description: string;
  /** `server_version` as the server says it, without the packager's remark: for instance `17.2`. */
  version: string;
  /** Passwords and URLs that must be masked wherever the run prints something. */
  secrets: string[];
  /** How to reach a database of this server by the name given to {@link createDatabase} or {@link cloneDatabase}. */
  target(database: string): ConnectionTarget;
  createDatabase(name: string): Promise<void>;
  /** `CREATE DATABASE name TEMPLATE from`; ends other sessions on `from` first, as PostgreSQL demands. */
  cloneDatabase(from: string, name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** What became of it, asked when it no longer answers; null when that can't be told from outside. */
  explainLoss?(): Promise<Loss | null>;
  /** Removes server, databases and files. Safe to call twice. */
  stop(): Promise<void>;
}
