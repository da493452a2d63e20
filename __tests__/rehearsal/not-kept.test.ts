import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Rehearsal } from "../../src/rehearsal/rehearsal.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { smallProject, type SmallRevision } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const first: SmallRevision = {
  id: "first",
  parent: null,
  upgrade: 'op.execute("CREATE TABLE first (id integer)")',
  downgrade: 'op.execute("DROP TABLE first")',
};

function rehearse(
  revision: Partial<SmallRevision>,
  given: Partial<Settings> = {},
  change = (files: Record<string, string>) => files,
): Promise<Rehearsal> {
  const files = smallProject([{ ...first, ...revision }]);
  return rehearseFiles(change(files), shared, given);
}

const committing = `op.execute("CREATE TABLE first (id integer)")
connection = op.get_bind()
connection.commit()
connection.execute(sa.text("CREATE TABLE lost (id integer)"))`;

describe("a step that Alembic takes for done and the database does not", () => {
  it("is an upgrade that failed, at the commit in it", async () => {
    const { stairway } = await rehearse({ upgrade: committing });
    expect(stairway[0]).toMatchObject({
      up: {
        status: "failed",
        failure: {
          revision: "first",
          file: "versions/first.py",
          line: 12,
          message:
            "Alembic reports success, but alembic_version does not name it: connection.commit() ended Alembic's transaction, and everything after it was rolled back",
        },
      },
      down: { status: "skipped" },
    });
  });

  it.each([
    ["down", "rollback", { downgrade: "op.get_bind().rollback()" }],
    [
      "down",
      "commit",
      { downgrade: `${first.downgrade}\nop.get_bind().commit()` },
    ],
  ] as const)(
    "is a step %s that failed, with a %s in it",
    async (direction, call, revision) => {
      const { stairway } = await rehearse(revision);
      expect(stairway[0]?.up.status).toBe("passed");
      expect(stairway[0]?.[direction].failure?.message).toContain(
        `alembic_version still names it: op.get_bind().${call}() ended`,
      );
    },
  );

  it("is the fault of env.py when no revision ends the transaction", async () => {
    const { stairway } = await rehearse({}, {}, (files) => ({
      ...files,
      "env.py": (files["env.py"] ?? "").replace(
        "with context.begin_transaction():",
        "if True:",
      ),
    }));
    expect(stairway[0]?.up.failure).toMatchObject({
      line: 9,
      message: expect.stringContaining("its transaction was not committed"),
    });
  });

  it("ends the rehearsal when it lies before the range", async () => {
    const files = smallProject([
      { ...first, upgrade: committing },
      { id: "second", parent: "first", upgrade: "pass" },
    ]);
    const { baseFailure, production } = await rehearseFiles(files, shared, {
      range: { mode: "between", from: "first", to: "heads" },
    });
    expect(baseFailure).toMatchObject({
      revision: "first",
      message: expect.stringContaining("does not name first"),
    });
    expect(production).toBeNull();
  });

  it("is not one that commits through Alembic", async () => {
    const { stairway } = await rehearse({
      upgrade: `with op.get_context().autocommit_block():\n    ${first.upgrade}`,
    });
    expect(stairway[0]).toMatchObject({
      up: { status: "passed" },
      down: { status: "passed" },
      again: { status: "passed" },
    });
  });

  it("is not one whose version table has another name and schema", async () => {
    const { stairway } = await rehearse({}, {}, (files) => ({
      ...files,
      "env.py": (files["env.py"] ?? "")
        .replace(
          "def run(connection):",
          'def run(connection):\n    connection.exec_driver_sql("CREATE SCHEMA IF NOT EXISTS book")\n    connection.commit()',
        )
        .replace(
          "target_metadata=None",
          'version_table="Applied one", version_table_schema="book"',
        ),
    }));
    expect(stairway[0]?.again.status).toBe("passed");
  });

  // env.py runs the revisions once per tenant, each with a version table of its own.
  const tenants = (files: Record<string, string>, commit: string) => ({
    ...files,
    "env.py": `from alembic import context
from sqlalchemy import create_engine, text

engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
with engine.connect() as connection:
    connection.execute(text("CREATE SCHEMA IF NOT EXISTS a; CREATE SCHEMA IF NOT EXISTS b"))
    connection.execute(text("CREATE TABLE IF NOT EXISTS public.alembic_version (version_num text)"))
    connection.commit()
    for schema in ("a", "b"):
        connection.execute(text(f"SET search_path TO {schema}"))
        connection.commit()
        context.configure(connection=connection)
        context.run_migrations()
        ${commit}
`,
  });

  it("is found in the version table of each tenant", async () => {
    const kept = await rehearse({}, {}, (files) =>
      tenants(files, "connection.commit()"),
    );
    expect(kept.stairway[0]?.again.status).toBe("passed");
    const { stairway } = await rehearse({}, {}, (files) =>
      tenants(
        files,
        'connection.commit() if schema == "a" else connection.rollback()',
      ),
    );
    expect(stairway[0]?.up.failure?.message).toContain(
      "b.alembic_version does not name it",
    );
  });
});
