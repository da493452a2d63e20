import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { StairwayResult } from "../../src/rehearsal/rehearsal.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { smallProject, type SmallRevision } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

function sql(text: string): string {
  return `op.execute("""${text}""")`;
}

function creates(id: string, parent: string | null): SmallRevision {
  return {
    id,
    parent,
    upgrade: sql(`CREATE TABLE t${id} (id integer)`),
    downgrade: sql(`DROP TABLE t${id}`),
  };
}

async function climb(
  revisions: SmallRevision[],
  given: Partial<Settings> = {},
): Promise<StairwayResult[]> {
  const files = smallProject(revisions);
  return (await rehearseFiles(files, shared, given)).stairway;
}

/** `passed passed passed`: up, down and again. */
function steps({ up, down, again }: StairwayResult): string {
  return [up, down, again].map(({ status }) => status).join(" ");
}

function differences(list: StairwayResult["afterDown"]): string[] | null {
  return (
    list && list.map(({ change, kind, name }) => `${change} ${kind} ${name}`)
  );
}

const allPassed = "passed passed passed";

describe("the stairway", () => {
  it("takes every revision up, down and up again", async () => {
    const results = await climb([creates("1", null), creates("2", "1")]);
    expect(results.map(steps)).toEqual([allPassed, allPassed]);
    expect(results.map(({ afterDown }) => afterDown)).toEqual([[], []]);
    expect(results.map(({ afterAgain }) => afterAgain)).toEqual([[], []]);
    expect(
      results[1]?.statements
        .filter(({ revision }) => revision === "2")
        .map(({ direction, sql }) => [direction, sql]),
    ).toEqual([
      ["down", "DROP TABLE t2"],
      ["again", "CREATE TABLE t2 (id integer)"],
    ]);
  });

  it("goes on from a clean state after a downgrade that failed half-way", async () => {
    const results = await climb([
      creates("1", null),
      {
        ...creates("2", "1"),
        downgrade: [
          "with op.get_context().autocommit_block():",
          `    ${sql("ALTER TABLE t1 ADD COLUMN debris integer")}`,
          sql("DROP TABLE nowhere"),
        ].join("\n"),
      },
      {
        id: "3",
        parent: "2",
        // Fails on the debris, and without t2.
        upgrade: sql(
          "ALTER TABLE t1 ADD COLUMN debris integer; COMMENT ON TABLE t2 IS 'here'",
        ),
        downgrade: sql(
          "ALTER TABLE t1 DROP COLUMN debris; COMMENT ON TABLE t2 IS NULL",
        ),
      },
      creates("4", "3"),
    ]);
    expect(results.map(steps)).toEqual([
      allPassed,
      "passed failed skipped",
      allPassed,
      allPassed,
    ]);
    expect(results[1]?.down.failure?.message).toContain("nowhere");
    expect(results[1]?.afterDown).toBeNull();
    expect(results.slice(2).map(({ afterDown }) => afterDown)).toEqual([
      [],
      [],
    ]);
  });

  it("says what a downgrade leaves behind, loses and changes", async () => {
    const results = await climb([
      {
        ...creates("1", null),
        upgrade: sql(
          "CREATE TABLE t1 (id integer, a integer DEFAULT 1); CREATE VIEW v AS SELECT 1 AS one",
        ),
        downgrade: sql("DROP TABLE t1; DROP VIEW v"),
      },
      {
        id: "2",
        parent: "1",
        upgrade: sql(
          "CREATE SEQUENCE IF NOT EXISTS s; ALTER TABLE t1 ALTER a DROP DEFAULT; DROP VIEW IF EXISTS v",
        ),
        downgrade: sql("SELECT 1"),
      },
      creates("3", "2"),
    ]);
    expect(results.map(steps)).toEqual([allPassed, allPassed, allPassed]);
    expect(differences(results[1]?.afterDown ?? null)?.sort()).toEqual([
      "added sequence public.s",
      "changed column public.t1.a",
      "removed view public.v",
    ]);
    expect(results[1]?.afterAgain).toEqual([]);
    expect(results[2]?.afterDown).toEqual([]);
  });

  it("sees that the second upgrade ends in another schema, and goes on from the first", async () => {
    const results = await climb([
      creates("1", null),
      {
        id: "2",
        parent: "1",
        upgrade: sql(`
          DO $$ BEGIN
            IF to_regclass('trace') IS NULL THEN
              CREATE TABLE t2 (a integer); CREATE TABLE trace ();
            ELSE
              CREATE TABLE t2 (a bigint);
            END IF;
          END $$`),
        downgrade: sql("DROP TABLE t2"),
      },
      {
        id: "3",
        parent: "2",
        upgrade: sql("ALTER TABLE t2 ALTER a TYPE bigint"),
        downgrade: sql("ALTER TABLE t2 ALTER a TYPE integer"),
      },
    ]);
    expect(results.map(steps)).toEqual([allPassed, allPassed, allPassed]);
    expect(differences(results[1]?.afterDown ?? null)).toEqual([
      "added table public.trace",
    ]);
    expect(results[1]?.afterAgain).toMatchObject([
      {
        change: "changed",
        name: "public.t2.a",
        properties: { type: { before: "integer", after: "bigint" } },
      },
    ]);
    expect(results[2]?.afterDown).toEqual([]);
  });

  it("copes with one dirty revision after the other", async () => {
    const dirty = (id: string, parent: string | null): SmallRevision => ({
      id,
      parent,
      upgrade: sql(`CREATE TABLE IF NOT EXISTS t${id} (id integer)`),
      downgrade: sql("SELECT 1"),
    });
    const results = await climb([
      dirty("1", null),
      dirty("2", "1"),
      { ...creates("3", "2"), downgrade: sql("DROP TABLE nowhere") },
      dirty("4", "3"),
      { ...creates("5", "4"), downgrade: sql("SELECT 1") },
      dirty("6", "5"),
    ]);
    expect(results.map(steps)).toEqual([
      allPassed,
      allPassed,
      "passed failed skipped",
      allPassed,
      "passed passed failed",
      allPassed,
    ]);
    expect(results.map(({ afterDown }) => differences(afterDown))).toEqual([
      ["added table public.t1"],
      ["added table public.t2"],
      null,
      ["added table public.t4"],
      ["added table public.t5"],
      ["added table public.t6"],
    ]);
  });

  it("ends at an upgrade that fails", async () => {
    const results = await climb([
      creates("1", null),
      { ...creates("2", "1"), upgrade: sql("DROP TABLE nowhere") },
      creates("3", "2"),
    ]);
    expect(results.map(steps)).toEqual([allPassed, "failed skipped skipped"]);
  });

  it.each([
    [
      "that is empty where the schema changed",
      "pass",
      "passed skipped skipped",
    ],
    ["that raises", "raise NotImplementedError", "passed skipped skipped"],
    [
      "that is marked as irreversible",
      "op.execute('DROP TABLE t1')\n# migration-gate: irreversible -- gone",
      "passed skipped skipped",
    ],
    ["that does something", sql("DROP TABLE t1"), allPassed],
  ])("looks at a downgrade %s", async (_, downgrade, expected) => {
    const results = await climb([
      { ...creates("1", null), downgrade },
      creates("2", "1"),
    ]);
    expect(results.map(steps)).toEqual([expected, allPassed]);
  });

  it("runs an empty downgrade where the schema was left alone", async () => {
    const results = await climb([
      creates("1", null),
      { id: "2", parent: "1", upgrade: sql("INSERT INTO t1 VALUES (1)") },
    ]);
    expect(results.map(steps)).toEqual([allPassed, allPassed]);
    expect(results[1]?.leavesSchemaAlone).toBe(true);
  });

  it("runs an empty downgrade where what stays does no harm", async () => {
    const results = await climb([
      {
        ...creates("1", null),
        upgrade: sql(
          "CREATE TYPE mood AS ENUM ('calm'); CREATE TABLE t1 (id integer); ALTER TABLE t1 ADD CONSTRAINT c CHECK (id > 0) NOT VALID",
        ),
        downgrade: sql("DROP TABLE t1; DROP TYPE mood"),
      },
      {
        id: "2",
        parent: "1",
        upgrade: sql(
          "ALTER TABLE t1 VALIDATE CONSTRAINT c; ALTER TYPE mood ADD VALUE IF NOT EXISTS 'cross'",
        ),
      },
      {
        ...creates("3", "2"),
        upgrade: sql("ALTER TYPE mood ADD VALUE 'sad'"),
        downgrade: "pass",
      },
      { ...creates("4", "3"), downgrade: "pass" },
    ]);
    expect(results.map(steps)).toEqual([
      allPassed,
      allPassed,
      "passed passed failed",
      "passed skipped skipped",
    ]);
    expect(differences(results[1]?.afterDown ?? null)?.sort()).toEqual([
      "changed constraint public.t1.c",
      "changed type public.mood",
    ]);
  });

  it("leaves downgrades out where nobody wants them", async () => {
    const results = await climb([creates("1", null), creates("2", "1")], {
      downgrades: "off",
    });
    const upOnly = "passed skipped skipped";
    expect(results.map(steps)).toEqual([upOnly, upOnly]);
  });
});
