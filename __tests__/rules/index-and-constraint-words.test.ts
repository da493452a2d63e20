import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import { playAll, type Played } from "./run-examples.ts";

const keys =
  "CREATE TABLE p (id int PRIMARY KEY); " +
  "CREATE TABLE t (a int CONSTRAINT t_a_fkey REFERENCES p, b int, c text, CONSTRAINT uq UNIQUE (a, b)); " +
  "CREATE INDEX ix ON t (lower(c), a); CREATE INDEX ix_a ON t (a); CREATE INDEX ix_b ON t (b) WHERE a > 0; CREATE TABLE u (a int, CONSTRAINT uq_u UNIQUE (a))";
const visits =
  "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT";

const cases = [
  {
    name: "dropping a column names the keys that go with it",
    before: keys,
    upgrade: 'op.drop_column("t", "a")',
    rule: "drop-column",
    message:
      "With it go, without being named: foreign key t_a_fkey, unique constraint uq, index ix and index ix_b.",
  },
  {
    name: "what was dropped by name before is not named again",
    before: keys,
    upgrade:
      'op.drop_constraint("uq", "t")\nop.drop_constraint("t_a_fkey", "t")\nop.execute("DROP INDEX ix, ix_b")\nop.drop_column("t", "a")',
    rule: "drop-column",
    message: /uses the column\.$/,
  },
  {
    name: "dropping a foreign key tells of the table that it refers to",
    before: keys,
    upgrade: 'op.drop_constraint("t_a_fkey", "t")',
    rule: "blocking-lock",
    message: "Dropping a foreign key blocks every read and write of public.p",
  },
  {
    name: "dropping a column with a foreign key tells of it too",
    before: keys,
    upgrade: 'op.drop_column("t", "a")',
    rule: "blocking-lock",
    message:
      "Dropping a column with a foreign key blocks every read and write of public.p",
  },
  {
    name: "dropping the primary key of a published table is an error",
    before:
      "DROP PUBLICATION IF EXISTS pub; CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY); CREATE PUBLICATION pub FOR TABLE t",
    upgrade: 'op.drop_constraint("pk", "t")',
    rule: "drop-key-without-replacement",
    message: "public.t is published, so every UPDATE and DELETE on it fails",
  },
  {
    name: "the index of a partitioned table is built partition by partition",
    before: visits,
    upgrade: 'op.create_index("ix_day", "visits", ["day"])',
    rule: "create-index-without-concurrently",
    fix: `# In this revision
with op.get_context().autocommit_block():
    op.execute(
        "CREATE INDEX CONCURRENTLY visits_rest_ix_day ON public.visits_rest USING btree (day)",
    )

# In the next revision
op.execute("CREATE INDEX ix_day ON ONLY visits USING btree (day)")
op.execute("ALTER INDEX ix_day ATTACH PARTITION public.visits_rest_ix_day")`,
  },
  {
    name: "a redundant index names the one that does its work",
    before: keys,
    upgrade: 'op.create_index("ix_again", "u", ["a"])',
    rule: "create-redundant-index",
    message: "uq_u of public.u begins with the same columns (a)",
  },
  {
    name: "a nullable primary key is told how to be made",
    before: "CREATE TABLE t (id int); CREATE UNIQUE INDEX ix ON t (id)",
    upgrade: 'op.execute("ALTER TABLE t ADD PRIMARY KEY USING INDEX ix")',
    rule: "blocking-scan",
    advice: "Make it NOT NULL first",
  },
  {
    name: "a constraint of a domain is told of with the tables that use it",
    before: "CREATE DOMAIN score AS int; CREATE TABLE t (s score)",
    upgrade: 'op.execute("ALTER DOMAIN score ADD CHECK (VALUE >= 0)")',
    rule: "blocking-scan",
    message: "Changing this domain reads every row of public.t",
  },
];

let testServer: TestServer;
let played: Played[];

beforeAll(async () => {
  testServer = await startTestServer();
  const plays = cases.map(({ before, upgrade }) => ({
    before,
    upgrades: [upgrade],
  }));
  played = await playAll(plays, testServer, await loadPostgresParser());
});

afterAll(async () => {
  await testServer.close();
});

describe("what is said of indexes and constraints", () => {
  it.each(cases.map((one, index) => ({ ...one, index })))(
    "$name",
    ({ index, rule, message = /./, fix = null, advice = "" }) => {
      expect(played[index]?.failure).toBeNull();
      const found = played[index]?.findings.find((one) => one.rule === rule);
      expect(found?.message).toEqual(
        typeof message === "string"
          ? expect.stringContaining(message)
          : expect.stringMatching(message),
      );
      expect(found?.fix?.text).toContain(advice);
      if (fix !== null) expect(found?.fix?.code).toBe(fix);
    },
  );
});
