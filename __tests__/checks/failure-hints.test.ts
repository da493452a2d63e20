import { beforeAll, describe, expect, it } from "@jest/globals";
import { extensionHint } from "../../src/checks/extension-hints.ts";
import { hintFor } from "../../src/checks/failure-hints.ts";
import type { StairwayResult } from "../../src/rehearsal/rehearsal.ts";
import { smallProject, type SmallRevision } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer } from "../support/servers.ts";

const sql = (text: string) => `op.execute("""${text}""")`;

/** Python that fails, the SQLSTATE it fails with, and what the advice says; null where there is none. */
const failures: [string, string, string | null, string | null][] = [
  [
    "an index built concurrently in a transaction",
    sql("CREATE INDEX CONCURRENTLY i ON t (a)"),
    "25001",
    "autocommit_block",
  ],
  [
    "VACUUM in a transaction",
    sql("VACUUM t"),
    "25001",
    "can't run inside a transaction",
  ],
  [
    "a new enum value used at once",
    sql("ALTER TYPE mood ADD VALUE 'new'; SELECT 'new'::mood"),
    "55P04",
    "after the transaction",
  ],
  [
    "an enum type that is there",
    sql("CREATE TYPE mood AS ENUM ('a')"),
    "42710",
    'sa.Enum(name="mood")',
  ],
  [
    "an enum value that is there",
    sql("ALTER TYPE mood ADD VALUE 'calm'; ALTER TYPE mood ADD VALUE 'calm'"),
    "42710",
    "ADD VALUE IF NOT EXISTS",
  ],
  [
    "an index that a constraint needs",
    sql("CREATE TABLE k (a integer CONSTRAINT k_a UNIQUE); DROP INDEX k_a"),
    "2BP01",
    "op.drop_constraint",
  ],
  [
    "a column that a view uses and that is dropped",
    sql("CREATE VIEW v AS SELECT a FROM t; ALTER TABLE t DROP a"),
    "2BP01",
    "create it again",
  ],
  [
    "a column that a view uses and that gets another type",
    sql("CREATE VIEW v AS SELECT a FROM t; ALTER TABLE t ALTER a TYPE bigint"),
    "0A000",
    "DROP VIEW",
  ],
  [
    "a table that is there",
    sql("CREATE TABLE t ()"),
    "42P07",
    "exists already",
  ],
  [
    "a column that is there",
    sql("ALTER TABLE t ADD a integer"),
    "42701",
    "exists already",
  ],
  [
    "a constraint that is there",
    sql("ALTER TABLE t ADD CONSTRAINT c CHECK (true)"),
    "42710",
    "exists already",
  ],
  [
    "a role that is not there",
    sql("GRANT SELECT ON t TO nobody_at_all"),
    "42704",
    "bootstrap-sql",
  ],
  [
    "an extension that is not there",
    sql("CREATE EXTENSION postgis"),
    "0A000",
    "database: container",
  ],
  [
    "an extension whose image is known",
    sql("CREATE EXTENSION IF NOT EXISTS vector"),
    "0A000",
    "`image: pgvector/pgvector:pg17`",
  ],
  [
    "a type of an extension that only an image has",
    sql("ALTER TABLE t ADD d public.vector(3)"),
    "42704",
    "vector comes with the extension vector, and nothing has created it here",
  ],
  [
    "a type of PostGIS",
    sql("ALTER TABLE t ADD d geometry(POINT, 4326)"),
    "42704",
    "`image: postgis/postgis:17-3.5`",
  ],
  [
    "a function of PostGIS",
    sql("SELECT ST_MakePoint(1, 2)"),
    "42883",
    "comes with the extension postgis",
  ],
  [
    "an operator class of an extension",
    sql("CREATE INDEX i ON t USING gin ((a::text) gin_trgm_ops)"),
    "42704",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
  ],
  [
    "an access method of an extension",
    sql("CREATE INDEX i ON t USING hnsw (a)"),
    "42704",
    "comes with the extension vector",
  ],
  ["a function of nobody's", sql("SELECT st_louis()"), "42883", null],
  [
    "an operation that env.py does not know",
    'op.create_geospatial_table("t")',
    null,
    "env.py imports the module",
  ],
  [
    "a type of an extension",
    sql("ALTER TABLE t ADD d citext"),
    "42704",
    "comes with the extension citext",
  ],
  [
    "a function of an extension",
    sql("SELECT uuid_generate_v4()"),
    "42883",
    'IF NOT EXISTS "uuid-ossp"',
  ],
  [
    "another type that is not there",
    sql("ALTER TABLE t ADD d moood"),
    "42704",
    null,
  ],
  [
    "a colon that is taken for a parameter",
    sql("UPDATE t SET b = 1 WHERE b::text = ':a'"),
    null,
    "Escape a colon",
  ],
  [
    "a reserved word for a table",
    sql("UPDATE user SET a = 1"),
    "42601",
    `op.execute('UPDATE "user" SET a = 1')`,
  ],
  [
    "a reserved word for a column",
    sql("INSERT INTO t (a, order) VALUES (1, 2)"),
    "42601",
    `op.execute('INSERT INTO t (a, "order") VALUES (1, 2)')`,
  ],
  [
    "a reserved word that is no table, but a function",
    sql("UPDATE t SET a = (SELECT id FROM user)"),
    "42703",
    `op.execute('UPDATE t SET a = (SELECT id FROM "user")')`,
  ],
  [
    "a reserved word that is meant as one",
    sql("UPDATE t SET a = 1 LIMIT 1"),
    "42601",
    null,
  ],
  ["another syntax error", sql("ALTER TABLE t ADDD b integer"), "42601", null],
  [
    "rows with null",
    sql("ALTER TABLE t ALTER a SET NOT NULL"),
    "23502",
    "Rows that are there",
  ],
  [
    "rows that are not unique",
    sql("CREATE UNIQUE INDEX ON t (b)"),
    "23505",
    "Rows that are there",
  ],
  [
    "rows without partner",
    sql("ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES u"),
    "23503",
    "Rows that are there",
  ],
  [
    "rows that break a check",
    sql("ALTER TABLE t ADD CHECK (b > 1)"),
    "23514",
    "Rows that are there",
  ],
  [
    "a row that is there",
    sql("INSERT INTO u VALUES (1); INSERT INTO u VALUES (1)"),
    "23505",
    "downgrade() left it",
  ],
  [
    "a column that is not there",
    sql("ALTER TABLE t ADD CHECK (nowhere > 1)"),
    "42703",
    "no such column",
  ],
  [
    "a transaction in Alembic's",
    "op.get_bind().begin()",
    null,
    "Alembic has begun a transaction",
  ],
  [
    "a commit in the middle",
    'connection = op.get_bind()\nconnection.execute(sa.text("SELECT 1"))\nconnection.commit()',
    null,
    "Leave begin(), commit() and rollback()",
  ],
  ["a plain string", 'op.get_bind().execute("SELECT 1")', null, "sa.text"],
  [
    "a constraint without a name",
    'op.drop_constraint(None, "t", type_="unique")',
    null,
    "Name it in upgrade()",
  ],
  [
    "a table that is not there",
    sql("ALTER TABLE nowhere ADD b integer"),
    "42P01",
    null,
  ],
];

const base: SmallRevision = {
  id: "start",
  parent: null,
  upgrade: sql(
    "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE u (id integer PRIMARY KEY);" +
      "CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (true)); INSERT INTO t VALUES (NULL, 1), (NULL, 1)",
  ),
  downgrade: sql("DROP TABLE t, u; DROP TYPE mood"),
};

describe("advice for a failure", () => {
  let results: Map<string, StairwayResult>;
  beforeAll(async () => {
    const shared = await startTestServer();
    // One run for all: the stairway goes on after each downgrade that fails.
    const ids = failures.map((_, index) => `r${index}`);
    const revisions = failures.map(([, downgrade], index) => ({
      id: ids[index] ?? "",
      parent: ids[index - 1] ?? "start",
      upgrade: "pass",
      downgrade,
    }));
    const files = smallProject([base, ...revisions]);
    try {
      const { stairway } = await rehearseFiles(files, shared);
      results = new Map(stairway.map((one) => [one.revision.id, one]));
    } finally {
      await shared.close();
    }
  });

  it.each(failures.map((one, index) => [...one, `r${index}`] as const))(
    "fits %s",
    (_, __, sqlstate, words, id) => {
      const failure = results.get(id)?.down.failure;
      expect(failure?.statement?.failure?.sqlstate ?? null).toBe(sqlstate);
      const hint = failure ? hintFor(failure) : null;
      const text = hint && [hint.text, hint.code].join("\n");
      if (words === null) expect(text).toBeNull();
      else expect(text).toContain(words);
    },
  );
});

it("knows the words of older servers for an extension that is not installed", () => {
  const message =
    'could not open extension control file "/usr/share/extension/vector.control": No such file or directory';
  expect(extensionHint(message)?.text).toContain("pgvector/pgvector:pg17");
});
