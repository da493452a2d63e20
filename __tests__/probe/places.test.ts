import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

const upgrade = `op.create_table(
    "t",
    sa.Column("id", sa.Integer),
    sa.Column("ä", sa.Integer),
)
def add(name):
    op.add_column("t", sa.Column(name, sa.Integer))
add("x")
x = "ä"; op.drop_column("t", x)
with op.batch_alter_table("t") as batch: batch.drop_column("x")
op.get_bind().exec_driver_sql("SELECT 1")`;

/** upgrade() starts on line 9 of the file, its body on line 10. */
const places = [
  ["CREATE TABLE t", 10, 14],
  ["ALTER TABLE t ADD", 16, 16],
  ['ALTER TABLE t DROP COLUMN "ä"', 18, 18],
  ["ALTER TABLE t DROP COLUMN x", 19, 19],
  ["SELECT 1", 20, 20],
] as const;

const environments = [
  "examples",
  "python-3.9",
  "python-3.10",
  "python-3.12",
  "python-3.13",
] as const;
const present = environments.filter((name) => existsSync(pythonOf(name)));

let servers: TestServer;
beforeAll(async () => {
  servers = await startTestServer();
});
afterAll(() => servers.close());

describe("the place of a statement", () => {
  it.each(present)(
    "is the call in the revision file, in Python of %s",
    async (environment) => {
      const { folder, remove } = await temporaryFolder(
        smallProject([{ id: "one", parent: null, upgrade }]),
      );
      const name = servers.freshName();
      await servers.server.createDatabase(name);
      const { run, probe } = await openRun(
        folder,
        pythonOf(environment),
        databasesOn(servers.server, name),
      );
      const { statements, failure } = await run.upgrade("heads", true);
      await probe.close();
      await remove();
      expect(failure).toBeNull();
      const own = statements.filter((one) => one.revision === "one");
      const isExact = own[0]?.span?.endLine !== own[0]?.span?.line;
      expect(own.map((one) => [one.file, one.span?.line])).toEqual(
        places.map(([, line]) => ["versions/one.py", line]),
      );
      expect(own.map((one) => one.sql.trim().replace(/\s+/g, " "))).toEqual(
        places.map(([sql]) => expect.stringContaining(sql)),
      );
      // co_positions() came with Python 3.11; before it the end has to come from the source tree.
      expect(isExact).toBe(
        !["3.9", "3.10"].some((old) => probe.python.startsWith(`${old}.`)),
      );
    },
  );

  it("counts columns in characters, from 1, with an exclusive end", async () => {
    const { folder, remove } = await temporaryFolder(
      smallProject([{ id: "one", parent: null, upgrade }]),
    );
    const name = servers.freshName();
    await servers.server.createDatabase(name);
    const { run, probe } = await openRun(
      folder,
      pythonOf("examples"),
      databasesOn(servers.server, name),
    );
    const { statements } = await run.upgrade("heads", true);
    await probe.close();
    await remove();
    // `    x = "ä"; op.drop_column("t", x)`
    expect(
      statements.find((one) => one.sql.includes('DROP COLUMN "ä"'))?.span,
    ).toEqual({ line: 18, column: 14, endLine: 18, endColumn: 36 });
  });
});
