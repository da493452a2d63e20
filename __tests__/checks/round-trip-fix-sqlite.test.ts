import { describe, expect, it } from "@jest/globals";
import { codeFor } from "../../src/checks/round-trip-fix.ts";
import { compareSnapshots } from "../../src/snapshot/compare-snapshots.ts";
import { readSqliteSnapshot } from "../../src/snapshot/sqlite/read-snapshot.ts";
import type { Difference } from "../../src/snapshot/snapshot.ts";
import { playOnSqlite } from "../rules/run-sqlite-examples.ts";
import { sqliteFile } from "../snapshot/sqlite/sqlite-database.ts";

async function snapshotOf(sql: string) {
  const { file, remove } = sqliteFile(sql);
  return readSqliteSnapshot(file).finally(remove);
}

async function differences(one: string, two: string): Promise<Difference[]> {
  const all = compareSnapshots(await snapshotOf(one), await snapshotOf(two));
  return all.map((difference) => ({ ...difference, dialect: "sqlite" }));
}

const table = "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER";

/** What it was, and what a downgrade has made of it. */
const repairable: [string, string, string][] = [
  [
    "a table, a view, an index and a trigger too many",
    `${table})`,
    `${table}); CREATE TABLE "order" (id INT); CREATE VIEW v AS SELECT 1 AS one; CREATE INDEX ix ON players (n); CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1; END`,
  ],
  [
    "an index, a trigger and a view that are gone",
    `${table}); CREATE UNIQUE INDEX ix ON players (n) WHERE n > 1; CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1; END; CREATE VIEW v AS SELECT n FROM players`,
    `${table})`,
  ],
  ["a column too many", `${table})`, `${table}, "firstName" TEXT)`],
  [
    "columns that are gone",
    `${table}, "order" TEXT, "firstName" VARCHAR(20) DEFAULT 'x' NOT NULL)`,
    `${table})`,
  ],
  [
    "named constraints too many",
    `${table})`,
    `${table}, CONSTRAINT ck CHECK (n > 1), CONSTRAINT uq UNIQUE (n))`,
  ],
  [
    "a CHECK that is gone",
    `${table}, CONSTRAINT ck CHECK (n IN (1, 2)))`,
    `${table})`,
  ],
  [
    "NOT NULL and a default",
    "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER DEFAULT 1, m INTEGER)",
    "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, m INTEGER DEFAULT 2)",
  ],
];

describe("the code that downgrade() lacks, on SQLite", () => {
  it("brings back what was there before", async () => {
    const plays = [];
    for (const [, before, after] of repairable) {
      const codes = (await differences(before, after)).map(codeFor);
      expect(codes).not.toContain(null);
      plays.push({ before: after, upgrades: [codes.join("\n")] });
    }
    const played = await playOnSqlite(plays);
    for (const [index, [what, before]] of repairable.entries()) {
      const { failure, after } = played[index]!;
      const rest = compareSnapshots(await snapshotOf(before), after);
      expect({ what, failure, rest }).toEqual({
        what,
        failure: null,
        rest: [],
      });
    }
  });

  it.each([
    ["a table that is gone", `${table})`, "SELECT 1"],
    [
      "AUTOINCREMENT",
      "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)",
      "CREATE TABLE a (id INTEGER PRIMARY KEY)",
    ],
    ["an unnamed constraint too many", `${table})`, `${table}, CHECK (n > 1))`],
    [
      "a required column that nothing fills",
      `${table}, m INT NOT NULL)`,
      `${table})`,
    ],
    ["another type", `${table}, m TEXT)`, `${table}, m INT)`],
  ])("is not guessed for %s", async (_, before, after) => {
    expect((await differences(before, after)).map(codeFor)).toEqual([null]);
  });
});
