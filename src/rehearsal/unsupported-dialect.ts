import { GateError } from "../errors.ts";
import { unsupportedDialects } from "../project/unsupported-dialect.ts";
import type { RunFailure } from "./recording.ts";

/** Where SQLAlchemy loads the driver of an engine. */
const importsDriver = /sqlalchemy[\\/]dialects[\\/](mysql|oracle|mssql)[\\/]/;

/**
 * The dialect that the project asked for when it ended with this failure because the gate has no throwaway of it. Null
 * when it failed for another reason.
 */
export function dialectRefused({
  type,
  message,
  traceback,
}: Pick<RunFailure, "type" | "message" | "traceback">): string | null {
  if (type === "RefusedConnection")
    return /^this project connects to (\w+) /.exec(message)?.[1] ?? null;
  if (type !== "ModuleNotFoundError") return null;
  // A driver that env.py's engine misses would be of no use; the application may have other engines.
  const last = traceback.findIndex((line) => importsDriver.test(line));
  return /[\\/]env\.py:\d+ in /.test(traceback[last - 1] ?? "")
    ? (importsDriver.exec(traceback[last] ?? "")?.[1] ?? null)
    : null;
}

/** Says what was not done, and what still works. */
export class UnsupportedDialect extends GateError {
  /** The same for the project's own part of the report. */
  readonly notice: string;

  constructor(name: string, dialect: string) {
    const database = unsupportedDialects[dialect] ?? dialect;
    super(
      "unsupported",
      `Project ${name} connects to ${database}. The gate runs migrations on PostgreSQL and SQLite only, so nothing of this ` +
        "project was run, and this is no pass. What its files alone show was checked: heads, links between the revisions, " +
        "downgrades that are missing or raise. To check heads and links without this error, use `migration-gate heads`, which needs " +
        "neither Python nor a database. In a repository with other projects, name those in the `alembic-config` setting.",
    );
    this.notice = `Nothing of this project was run: the gate has no throwaway database for ${database}.`;
  }
}
