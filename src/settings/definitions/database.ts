import type { Definition } from "../definition.ts";
import { everywhere, none, notFromTheFile } from "./shared.ts";

/** Where the throwaway PostgreSQL comes from and what is in it at first. */
export const databaseDefinitions = {
  database: {
    description:
      "Where the throwaway PostgreSQL comes from: `container` (Docker), `local` (binaries on this machine), `server` (`database-url`). `image` implies `container`, `database-url` implies `server`. `sqlite`: the project's production is SQLite, gated on throwaway files.",
    group: "Throwaway database",
    kind: {
      type: "choice",
      values: ["container", "local", "server", "sqlite"],
    },
    placeholder: "provider",
    origins: everywhere,
    default: { action: "container", "command-line": "local" },
  },
  image: {
    description:
      "Image of the container, for production's version and extensions, for instance `pgvector/pgvector:pg17`.",
    group: "Throwaway database",
    kind: { type: "image" },
    placeholder: "name",
    origins: everywhere,
    default: none,
    otherwise: "`postgres` of `postgres-version`",
  },
  "postgres-version": {
    description: "Major version of PostgreSQL, 13 to 18.",
    group: "Throwaway database",
    kind: { type: "whole-number", from: 13, to: 18 },
    placeholder: "major",
    origins: everywhere,
    default: none,
    otherwise: "the newest there is",
  },
  "database-url": {
    description:
      "URL of a PostgreSQL server on which databases `migration_gate_…` are created and dropped; nothing else is touched. Never production.",
    group: "Throwaway database",
    kind: { type: "postgres-url" },
    placeholder: "url",
    origins: notFromTheFile,
    default: none,
    otherwise: "none",
    isSecret: true,
  },
  "bootstrap-sql": {
    description:
      "SQL file that runs before the first revision: roles, extensions.",
    group: "Throwaway database",
    kind: { type: "existing-file" },
    placeholder: "path",
    origins: everywhere,
    default: none,
    otherwise: "none",
  },
  "baseline-sql": {
    description:
      "Schema dump that is loaded instead of running the revisions before the range, for histories that can't start from an empty database.",
    group: "Throwaway database",
    kind: { type: "existing-file" },
    placeholder: "path",
    origins: everywhere,
    default: none,
    otherwise: "none",
  },
  "baseline-revision": {
    description: "Revision that `baseline-sql` stands for.",
    group: "Throwaway database",
    kind: { type: "text" },
    placeholder: "revision",
    origins: everywhere,
    default: none,
    otherwise: "the heads before the range",
  },
} as const satisfies Record<string, Definition>;
