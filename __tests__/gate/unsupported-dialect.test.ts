import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report/report.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { envPy, smallProject, temporaryFolder } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const first = { id: "0001", parent: null, upgrade: "op.execute('SELECT 1')" };
const project = smallProject([first]);
const raising = "raise NotImplementedError()";
/** Two heads, one of them with a downgrade that raises. */
const files = {
  ...smallProject([
    first,
    { ...first, id: "0002", parent: "0001", downgrade: raising },
    { ...first, id: "0003", parent: "0001" },
  ]),
};
const ini = (url: string) => `[alembic]
script_location = %(here)s
version_locations = %(here)s/versions
sqlalchemy.url = ${url}
`;
const templateEnv = `from alembic import context
from sqlalchemy import engine_from_config, pool
config = context.config
connectable = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.", poolclass=pool.NullPool)
with connectable.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
`;
/** Stands for a driver, which nobody gets to call. */
const withDriver = `import sys, types
sys.modules["pymysql"] = types.SimpleNamespace(paramstyle="pyformat", __version__="1.1", Error=OSError)
${envPy}`;

async function run(
  all: Record<string, string>,
  given: Parameters<typeof settingsFor>[2] = {},
): Promise<Report> {
  const { folder, remove } = await temporaryFolder(all);
  return gate(settingsFor(folder, shared.server, given)).finally(remove);
}

function inFolder(name: string, all: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [`${name}/${path}`, text]),
  );
}

describe("a project of another kind of database", () => {
  it.each([
    ["MySQL", "mysql+pymysql://app@db/app", withDriver],
    ["MySQL", "mysql://app@db/app", envPy],
    ["MariaDB", "mariadb+pymysql://app@db/app", templateEnv],
    ["Oracle", "oracle+oracledb://app@db/app", templateEnv],
    ["SQL Server", "mssql+pymssql://app@db/app", envPy],
  ])(
    "says so for %s at %s, is no pass, and still tells what the files show",
    async (name, url, env) => {
      const report = await run({
        ...files,
        "alembic.ini": ini(url),
        "env.py": env,
      });
      expect(report.verdict).toBe("error");
      expect(report.error?.kind).toBe("unsupported");
      expect(report.error?.message).toContain(
        `Project alembic.ini connects to ${name}.`,
      );
      expect(report.error?.message).toContain("`migration-gate heads`");
      const [told] = report.projects;
      expect(told?.findings.map(({ rule }) => rule).sort()).toEqual([
        "irreversible-downgrade",
        "multiple-heads",
      ]);
      expect(told?.revisions.map(({ up }) => up.status)).toEqual(
        told?.revisions.map(() => "skipped"),
      );
      expect(told?.notices.join()).toContain(name);
    },
  );

  it("needs neither a server nor Python when the config says it all", async () => {
    const all = {
      ...project,
      "alembic.ini": ini("mysql://db/app"),
      "env.py": templateEnv,
    };
    const { error } = await run(all, {
      python: ["/nowhere/python"],
      databaseUrl: "postgresql://nobody@127.0.0.1:1/postgres",
    });
    expect(error?.kind).toBe("unsupported");
  });

  it.each([
    [
      "a placeholder in the config",
      ini("driver://user:pass@localhost/dbname"),
      envPy.replace(/^url = .*$/m, `url = "postgresql+psycopg://db/app"`),
    ],
    [
      "a URL that env.py does not use",
      ini("mysql://db/app"),
      envPy.replace(/^url = .*$/m, `url = "postgresql+psycopg://db/app"`),
    ],
  ])("is not assumed from %s", async (_, config, env) => {
    const report = await run({
      ...project,
      "alembic.ini": config,
      "env.py": env,
    });
    expect(report.error).toBeNull();
    expect(report.verdict).toBe("pass");
  });

  it("keeps no other project from being run", async () => {
    const other = {
      ...project,
      "alembic.ini": ini("mysql://db/app"),
      "env.py": templateEnv,
    };
    const report = await run({
      ...inFolder("a", other),
      ...inFolder("b", project),
    });
    expect(report.verdict).toBe("error");
    expect(
      report.projects.map(({ name, revisions }) => [
        name,
        revisions.map(({ up }) => up.status),
      ]),
    ).toEqual([
      ["a/alembic.ini", ["skipped"]],
      ["b/alembic.ini", ["passed"]],
    ]);
    const links = { source: null, run: null };
    const text = renderMarkdown(report, { limit: 60_000, links });
    expect(text).toContain("can't run this kind of project");
    expect(text).toContain("Nothing of this project was run");
  });
});
