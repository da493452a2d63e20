import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Client } from "pg";
import type { GateError } from "../../src/errors.ts";
import { urlOf } from "../../src/probe/environment.ts";
import { readOnly, readStats } from "../../src/production/read-stats.ts";
import type { TableStats } from "../../src/stats/stats.ts";
import { isInstalled, servers } from "../matrix/cells.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

const schema = `
  CREATE TABLE articles (id int PRIMARY KEY, body text);
  INSERT INTO articles SELECT i, repeat('x', 100) FROM generate_series(1, 5000) i;
  CREATE TABLE "Odd name" ();
  CREATE TABLE uncounted (id int) WITH (autovacuum_enabled = false);
  CREATE TABLE visits (day int) PARTITION BY RANGE (day);
  CREATE TABLE visits_1 PARTITION OF visits FOR VALUES FROM (0) TO (100);
  CREATE TABLE visits_2 PARTITION OF visits FOR VALUES FROM (100) TO (200) PARTITION BY RANGE (day);
  CREATE TABLE visits_2a PARTITION OF visits_2 FOR VALUES FROM (100) TO (150);
  INSERT INTO visits SELECT i % 150 FROM generate_series(1, 3000) i;
  CREATE MATERIALIZED VIEW summary AS SELECT id FROM articles;
  CREATE VIEW shown AS SELECT id FROM articles;
  ANALYZE articles, visits_1, visits_2a, summary;
  CREATE ROLE reader LOGIN PASSWORD 'r3ader-pw'`;

const quick = { pause: 300 };
const versions = [servers[0], servers[servers.length - 1]!].filter(isInstalled);

describe.each(versions)("on PostgreSQL %i", (major) => {
  let shared: TestServer;
  let client: Client;
  const url = (change: object = {}) =>
    urlOf({ ...shared.server.target("app"), ...change });
  beforeAll(async () => {
    shared = await startTestServer(major);
    await shared.server.createDatabase("app");
    client = new Client(shared.server.target("app"));
    await client.connect();
    await client.query(schema);
  });
  afterAll(async () => {
    await client.end();
    await shared.close();
  });

  it("reads rows, bytes and partitions, for a user who may do nothing but connect", async () => {
    const reader = url({ user: "reader", password: "r3ader-pw" });
    const { tables, server, takenAt } = await readStats(reader, quick);
    const rows = Object.fromEntries(
      tables.map(({ name, rows }) => [name, rows]),
    );
    expect(rows).toEqual({
      'public."Odd name"': 0,
      "public.articles": 5000,
      "public.summary": 5000,
      "public.uncounted": 0,
      "public.visits": 3000,
      "public.visits_1": 2000,
      "public.visits_2": 1000,
      "public.visits_2a": 1000,
    });
    const bytes = (name: string) =>
      tables.find((one) => one.name === name)?.bytes ?? 0;
    expect(bytes("public.articles")).toBeGreaterThan(500_000);
    expect(bytes("public.visits")).toBe(
      bytes("public.visits_1") + bytes("public.visits_2a"),
    );
    expect(server).toMatch(new RegExp(`^${major}\\.`));
    expect(Math.abs(Date.parse(takenAt) - Date.now())).toBeLessThan(60_000);
    expect(tables.map(({ name }) => name)).toEqual(
      tables.map(({ name }) => name).sort(),
    );
  });

  it("guesses from the pages, as the planner does, what has grown since it was counted", async () => {
    await client.query(
      "INSERT INTO articles SELECT i, repeat('x', 100) FROM generate_series(5001, 10000) i",
    );
    const { tables } = await readStats(url(), quick);
    const rows = rowsOf(tables, "public.articles") ?? 0;
    expect(rows).toBeGreaterThan(9_500);
    expect(rows).toBeLessThan(10_500);
  });

  it("counts writes for a while where the counters are young", async () => {
    const said: string[] = [];
    // What this session did before is told to the others first.
    await sleep(1_100);
    await client.query("SELECT 1");
    const end = Date.now() + 3_000;
    const writing = (async () => {
      while (Date.now() < end) {
        await client.query("UPDATE articles SET body = 'y' WHERE id <= 100");
        // The counters reach the others when the writer has nothing to do for a second.
        await sleep(600);
      }
    })();
    const { tables } = await readStats(url(), {
      pause: 3000,
      say: (sentence) => said.push(sentence),
    });
    await writing;
    expect(said).toEqual(["Counting writes for 3 seconds…"]);
    const rate =
      tables.find(({ name }) => name === "public.articles")?.writesPerSecond ??
      0;
    expect(rate).toBeGreaterThan(20);
    expect(rate).toBeLessThan(500);
    expect(
      tables.find(({ name }) => name === "public.visits")?.writesPerSecond,
    ).toBe(0);
  });

  it("gives up instead of waiting for a lock", async () => {
    await client.query("BEGIN; LOCK TABLE articles");
    const error = await refusal(url());
    await client.query("ROLLBACK");
    expect(error).toMatchObject({ kind: "environment" });
    expect(error.message).toContain("A table was locked by somebody else");
  });

  it("can't write, whatever the user may, and leaves no setting behind", async () => {
    const writing = readOnly(client, () =>
      client.query("DELETE FROM public.articles"),
    );
    await expect(writing).rejects.toMatchObject({ code: "25006" });
    await client.query("ROLLBACK");
    await readOnly(client, () => Promise.resolve());
    const { rows } = await client.query<{ path: string }>(
      "SELECT current_setting('search_path') || current_setting('statement_timeout') || current_setting('transaction_read_only') AS path",
    );
    expect(rows[0]?.path).toBe('"$user", public0off');
  });

  it.each([
    [{ password: "wr0ng-pw" }, "does not accept the user's password"],
    [{ database: "nowhere" }, "no database of the name"],
    [{ port: 1 }, "can't be read"],
  ])(
    "with %j there is no connection, and no password in what it says",
    async (change, message) => {
      const error = await refusal(
        url({ user: "reader", password: "r3ader-pw", ...change }),
      );
      expect(error).toMatchObject({ kind: "environment" });
      expect(error.message).toContain(message);
      expect(JSON.stringify([error.message, error.details])).not.toMatch(/-pw/);
    },
  );

  it("says which grant is missing", async () => {
    await client.query("REVOKE CONNECT ON DATABASE app FROM PUBLIC");
    const error = await refusal(url({ user: "reader", password: "r3ader-pw" }));
    await client.query("GRANT CONNECT ON DATABASE app TO PUBLIC");
    expect(error).toMatchObject({ kind: "environment" });
    expect(error.message).toContain("GRANT CONNECT ON DATABASE");
  });

  it("does not fall back on plain text where TLS is demanded", async () => {
    const error = await refusal(`${url()}?sslmode=require`);
    expect(error.details).toEqual([
      "The server does not support SSL connections",
    ]);
  });
});

function rowsOf(tables: TableStats[], name: string): number | null | undefined {
  return tables.find((one) => one.name === name)?.rows;
}

function refusal(url: string): Promise<GateError> {
  return readStats(url, quick).then(
    () => {
      throw new Error("it was let in");
    },
    (error: unknown) => error as GateError,
  );
}

it.each([
  "http://app:s3cret@db/app",
  "db.example",
  "postgresql://app:s3cret@db/app?sslmode=maybe",
  "postgresql://app:s3cret@db/app?sslmode=verify-full&sslrootcert=/no/such/file",
])("%s is refused as a setting, and not repeated", async (url) => {
  const error = await refusal(url);
  expect(error).toMatchObject({ kind: "settings" });
  expect(error.message).not.toContain("s3cret");
});

it("nothing but the command `stats` leads to a database that is not a throwaway", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("production"))
    .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));
  const named = (text: RegExp) =>
    files
      .filter((one) => text.test(one.text))
      .map(({ file }) => file)
      .sort();
  expect(named(/production\/[\w-]+\.ts"/)).toEqual(["cli/load-parts.ts"]);
  expect(named(/\breadStats\b/)).toEqual([
    "cli/load-parts.ts",
    "cli/parts.ts",
    "cli/stats.ts",
  ]);
  expect(
    named(/cli\/stats\.ts"|"\.\/stats\.ts"/).filter(
      (file) => !file.startsWith("stats/"),
    ),
  ).toEqual(["cli/main.ts"]);
});
