import { join } from "node:path";
import { expectedDialect } from "../project/expected-dialect.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import type { ReadProject } from "./project-sources.ts";
import type { RepositoryFiles } from "./repository-files.ts";

/** Text of all that tells what a project connects to: its sources, its config, and what lists its packages. */
export function tellingTexts(
  { config, modules }: ReadProject,
  environment: PythonEnvironment,
  files: RepositoryFiles,
): string[] {
  const { folder, file } = environment;
  const lists = [
    "pyproject.toml",
    "requirements.txt",
    "Pipfile",
    "setup.py",
    "setup.cfg",
    ...(file === null ? [] : [join("/", file)]),
  ];
  return [
    config,
    ...modules.map(({ python }) => python.text),
    ...lists.map(
      (name) =>
        files.read(
          name.startsWith("/")
            ? join(files.root, name)
            : join(files.root, folder, name),
        ) ?? "",
    ),
  ];
}

/** Whether production is a SQLite file: sources name one, and nothing speaks of a server. */
export function isOnSqlite(
  { config, env }: ReadProject,
  texts: readonly string[],
): boolean {
  if (
    expectedDialect({ config, env }, { database: "container", env: {} }) ===
    "sqlite"
  )
    return true;
  const all = texts
    .map((text) => text.replaceAll(/^[ \t]*[#;].*$/gm, ""))
    .join("\n");
  return (
    /\bsqlite(\+\w+)?:\//.test(all) &&
    !/postgres|psycopg|asyncpg|pg8000|mysql|mariadb|oracledb|mssql/i.test(all)
  );
}
