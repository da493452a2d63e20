import path from "node:path";
import type { ConnectionTarget } from "./throwaway.ts";

/** Prefix of every folder this program makes; nothing without it is ever removed. */
export const folderPrefix = "migration-gate-";
/** Prefix of every database made on a user's server; nothing without it is ever dropped. */
export const databasePrefix = "migration_gate_";
/** Docker label by which a run finds its container again. */
export const containerLabel = "migration-gate.run";

/** Environment variable that names the folder of the run to everything that the project's code starts. */
export const runVariable = "MIGRATION_GATE_RUN";

/** Something that must be removed when the run ends, however it ends. */
export type Resource =
  | { kind: "folder"; folder: string }
  /** Processes with this folder as a word of their command line, and what they started. */
  | { kind: "processes"; folder: string }
  /** A server started from `folder`/data; goes with the whole folder. */
  | { kind: "local-server"; folder: string }
  /** All containers labelled `migration-gate.run=run`. */
  | { kind: "container"; run: string }
  /** A database on the user's server; `server` holds a password and reaches a database that is not ours. */
  | { kind: "database"; server: ConnectionTarget; name: string };

/** Whether a line of a ledger names something that this program made: a ledger is never a licence to remove more. */
export function isResource(value: unknown): value is Resource {
  const { kind, folder, run, server, name } = (value ?? {}) as Record<
    string,
    unknown
  >;
  switch (kind) {
    case "folder":
    case "processes":
    case "local-server":
      return isOwnFolder(folder);
    case "container":
      return typeof run === "string" && /^[0-9a-f]+$/.test(run);
    case "database":
      return (
        typeof server === "object" &&
        server !== null &&
        typeof name === "string" &&
        name.startsWith(databasePrefix)
      );
    default:
      return false;
  }
}

function isOwnFolder(folder: unknown): boolean {
  return (
    typeof folder === "string" &&
    path.isAbsolute(folder) &&
    path.normalize(folder) === folder &&
    path.basename(folder).startsWith(folderPrefix)
  );
}

/** Folder of the data of a local server. */
export function dataDirectoryOf(folder: string): string {
  return path.join(folder, "data");
}

/** A resource in words, without secrets, for messages. */
export function describeResource(resource: Resource): string {
  switch (resource.kind) {
    case "folder":
      return `folder ${resource.folder}`;
    case "processes":
      return `Python process of ${resource.folder}`;
    case "local-server":
      return `PostgreSQL server in ${resource.folder}`;
    case "container":
      return `container with the label ${containerLabel}=${resource.run}`;
    case "database":
      return `database ${resource.name}`;
  }
}
