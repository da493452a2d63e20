import type { ProjectReport } from "./report.ts";
import { cut, oneLine } from "./visible-text.ts";
import { count, idList } from "./wording.ts";

/** Which revisions were under test and where the run started from, as untrusted text on one line. */
export function rangeInWords({ range, revisions }: ProjectReport): string {
  if (range.revisions.length === 0 && revisions.length > 0)
    return "none, because the revisions can't be loaded";
  const start =
    range.from.length === 0 ? "the empty database" : idList(range.from);
  return `${selection(range)}, starting from ${start}`;
}

function selection({ mode, baseRef, revisions }: ProjectReport["range"]) {
  const number = count(revisions.length, "revision");
  if (mode === "all") return `all, ${number}`;
  if (mode !== "changed") return `${cut(oneLine(mode), 120)}, ${number}`;
  return baseRef === null
    ? `${number} of this change`
    : `${number} not on ${cut(oneLine(baseRef), 120)}`;
}

/** Versions that took part, each as untrusted text on one line; empty when nothing ran. */
export function versionsOf({ database, versions }: ProjectReport): string[] {
  const list = database === null ? [] : [databaseInWords(database)];
  if (versions !== null) {
    const driver = versions.driver === null ? "" : ` (${versions.driver})`;
    list.push(
      `Python ${versions.python}`,
      `Alembic ${versions.alembic}`,
      `SQLAlchemy ${versions.sqlalchemy}${driver}`,
    );
  }
  return list.map((text) => cut(oneLine(text), 120));
}

function databaseInWords({
  description,
  version,
}: NonNullable<ProjectReport["database"]>): string {
  return description.includes(version)
    ? description
    : `${description} (PostgreSQL ${version})`;
}
