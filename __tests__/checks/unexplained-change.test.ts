import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkUnexplained } from "../../src/checks/unexplained-change.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { smallProject } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const first = `op.execute("CREATE TABLE t (a integer)")
op.execute("CREATE EXTENSION dblink")
op.execute("""CREATE FUNCTION makes() RETURNS void LANGUAGE sql AS 'CREATE TABLE made (a integer)'""")
op.execute("""CREATE FUNCTION on_insert() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM makes(); RETURN NULL; END $$""")
op.execute("CREATE TRIGGER makes AFTER INSERT ON t EXECUTE FUNCTION on_insert()")`;

const subprocess = (sql: string) =>
  `import subprocess, sys
code = "import psycopg; psycopg.connect('', autocommit=True).execute('''${sql}''')"
subprocess.run([sys.executable, "-c", code], check=True)`;

async function linesOf(upgrade: string): Promise<(number | null)[]> {
  const files = smallProject([
    { id: "first", parent: null, upgrade: first },
    { id: "second", parent: "first", upgrade },
  ]);
  const rehearsal = await rehearseFiles(files, shared, {
    range: { mode: "between", from: "first", to: "heads" },
    downgrades: "off",
  });
  expect(rehearsal.production?.failure).toBeNull();
  const parse = await loadPostgresParser();
  return checkUnexplained(rehearsal, () => parse).map(({ line }) => line);
}

const dblink = (sql: string) =>
  `import os
op.execute(f"SELECT dblink_exec('port={os.environ['PGPORT']} host={os.environ['PGHOST']} user={os.environ['PGUSER']} password={os.environ['PGPASSWORD']} dbname={os.environ['PGDATABASE']}', '${sql}')")`;

describe("a schema that changes without a statement", () => {
  // upgrade() begins on line 9.
  it.each([
    ["another process", subprocess("CREATE TABLE other (a integer)")],
    [
      "another process beside an UPDATE and a query",
      `op.execute("UPDATE t SET a = 1")\nop.get_bind().execute(sa.text("SELECT count(*) FROM t"))\n${subprocess("CREATE TABLE other (a integer)")}`,
    ],
    [
      "another process, looked after with an inspector",
      `${subprocess("CREATE TABLE other (a integer)")}\nassert "other" in sa.inspect(op.get_bind()).get_table_names()`,
    ],
    ["dblink", dblink("CREATE TABLE other (a integer)")],
  ])("is told when %s changes it", async (_, upgrade) => {
    expect(await linesOf(upgrade)).toEqual([9]);
  });

  it.each([
    ["plain DDL", 'op.execute("CREATE TABLE other (a integer)")'],
    ["a function", 'op.execute("SELECT makes()")'],
    ["a trigger", 'op.execute("INSERT INTO t (a) VALUES (1)")'],
    [
      "a DO block",
      'op.execute("DO $$ BEGIN CREATE TABLE other (a integer); END $$")',
    ],
    [
      "an autocommit block",
      'with op.get_context().autocommit_block():\n    op.execute("CREATE INDEX CONCURRENTLY i ON t (a)")',
    ],
    ["EXECUTE", 'op.execute("PREPARE p AS SELECT makes(); EXECUTE p")'],
    [
      "a driver's cursor, which is told already",
      'op.get_bind().connection.cursor().execute("CREATE TABLE other (a integer)")',
    ],
    ["another process that changes rows only", subprocess("DELETE FROM t")],
    ["nothing", "pass"],
  ])("is not claimed of %s", async (_, upgrade) => {
    expect(await linesOf(upgrade)).toEqual([]);
  });
});
