import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { readSources } from "../../src/project/read-sources.ts";
import { unsupportedDialect } from "../../src/project/unsupported-dialect.ts";
import { temporaryFolder } from "../support/projects.ts";

/** What `alembic init` writes, as far as it matters. */
const template = `from sqlalchemy import engine_from_config, pool
from alembic import context
config = context.config
url = config.get_main_option("sqlalchemy.url")
connectable = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.", poolclass=pool.NullPool)
context.configure(url=url, target_metadata=None)
`;
const mysql = "sqlalchemy.url = mysql+pymysql://app@db/app";

async function found(config: string, env = template, name = "alembic.ini") {
  const { folder, remove } = await temporaryFolder({
    [name]: `[alembic]\n${config}\n`,
    "env.py": env,
  });
  const project = { configFile: join(folder, name), scriptLocation: folder };
  return unsupportedDialect(await readSources(project).finally(remove));
}

describe("a database that the gate has no throwaway for", () => {
  it.each([
    ["mysql", mysql],
    ["mariadb", "sqlalchemy.url: mariadb://app@db/app"],
    ["oracle", "sqlalchemy.url=oracle+oracledb://app@db/app"],
    ["mssql", "sqlalchemy.url = mssql+pyodbc://app@db/app?driver=ODBC"],
  ])("is known from the config: %s", async (dialect, config) => {
    expect(await found(config)).toBe(dialect);
  });

  it("is known from pyproject.toml", async () => {
    const config = `"sqlalchemy.url" = "mysql://app@db/app"`;
    expect(await found(config, template, "pyproject.toml")).toBe("mysql");
  });

  it.each([
    ["PostgreSQL", "sqlalchemy.url = postgresql://app@db/app"],
    ["SQLite", "sqlalchemy.url = sqlite:///app.db"],
    ["the placeholder", "sqlalchemy.url = driver://user:pass@localhost/dbname"],
    ["no URL", ""],
    ["a URL from elsewhere", "sqlalchemy.url = %(DB_URL)s"],
    ["a commented URL", "# sqlalchemy.url = mysql://app@db/app"],
    [
      "PostgreSQL in another section",
      `${mysql}\n[other]\nsqlalchemy.url = postgresql://db/b`,
    ],
  ])("is not taken from a config with %s", async (_, config) => {
    expect(await found(config)).toBeNull();
  });

  it.each([
    ["an environment variable", `import os\nurl = os.environ["DB"]`],
    ["a setting", "from app.settings import settings"],
    ["a URL set", `config.set_main_option("sqlalchemy.url", app_url)`],
    ["a section changed", `section["sqlalchemy.url"] = app_url`],
    ["its own engine", "engine = create_engine(app_url)"],
    ["an argument", "context.get_x_argument()"],
    ["another URL", `url = app.url`],
    ["PostgreSQL", "# on PostgreSQL since 2020"],
    ["Flask", "from flask import current_app"],
  ])("is not assumed when env.py has %s", async (_, line) => {
    expect(await found(mysql, `${template}${line}\n`)).toBeNull();
  });

  it("is not assumed when env.py takes the engine of the application", async () => {
    expect(await found(mysql, "from app.db import engine\n")).toBeNull();
  });
});
