import { describe, expect, it } from "@jest/globals";
import { splitScript } from "../../src/sql/split-script.ts";

function split(text: string): string[] {
  return splitScript(text).map(({ sql }) => sql);
}

describe("splitScript", () => {
  it.each<[what: string, script: string, statements: string[]]>([
    ["two statements", "SELECT 1;\nSELECT 2;", ["SELECT 1", "SELECT 2"]],
    [
      "a last one without a semicolon",
      "SELECT 1; SELECT 2\n",
      ["SELECT 1", "SELECT 2"],
    ],
    ["nothing", "", []],
    ["blanks, comments and semicolons alone", " ;; -- x\n /* ; */ ;", []],
    ["a string", "SELECT 'a;''b;'; SELECT 2", ["SELECT 'a;''b;'", "SELECT 2"]],
    [
      "a string with a backslash",
      "SELECT '\\'; SELECT 2",
      ["SELECT '\\'", "SELECT 2"],
    ],
    [
      "a string with escapes",
      "SELECT E'a\\';b'';c'; SELECT 2",
      ["SELECT E'a\\';b'';c'", "SELECT 2"],
    ],
    [
      "a name that ends in e before a string",
      "SELECT type'a\\'; SELECT 2",
      ["SELECT type'a\\'", "SELECT 2"],
    ],
    [
      "a quoted name",
      'SELECT "a;""b"; SELECT 2',
      ['SELECT "a;""b"', "SELECT 2"],
    ],
    [
      "a dollar quote",
      "DO $$ BEGIN x; END $$; SELECT 2",
      ["DO $$ BEGIN x; END $$", "SELECT 2"],
    ],
    [
      "a tagged dollar quote",
      "DO $a$ $$;$b$; $a$; SELECT 2",
      ["DO $a$ $$;$b$; $a$", "SELECT 2"],
    ],
    [
      "parameters",
      "SELECT $1; SELECT $2; SELECT $1",
      ["SELECT $1", "SELECT $2", "SELECT $1"],
    ],
    [
      "dollars in names",
      "SELECT a$b; SELECT a$b",
      ["SELECT a$b", "SELECT a$b"],
    ],
    [
      "a comment in the middle",
      "SELECT 1 -- a; b'\n+ 2; SELECT 3",
      ["SELECT 1 -- a; b'\n+ 2", "SELECT 3"],
    ],
    [
      "nested comments",
      "SELECT 1 /* a /* ; */ ; ' */ + 2; SELECT 3",
      ["SELECT 1 /* a /* ; */ ; ' */ + 2", "SELECT 3"],
    ],
    [
      "a body in BEGIN ATOMIC",
      "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3",
      [
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
        "SELECT 3",
      ],
    ],
    [
      "a rule of several statements",
      "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b); SELECT 1",
      [
        "CREATE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b)",
        "SELECT 1",
      ],
    ],
    [
      "a bracket that nothing closes",
      "SELECT (1; DROP TABLE t;",
      ["SELECT (1", "DROP TABLE t"],
    ],
    [
      "transactions",
      "BEGIN; SELECT 1; END; SELECT 2;",
      ["BEGIN", "SELECT 1", "END", "SELECT 2"],
    ],
    [
      "a string that nothing closes",
      "SELECT 1; SELECT 'a; DROP TABLE t;",
      ["SELECT 1", "SELECT 'a; DROP TABLE t;"],
    ],
    [
      "psql's commands",
      "\\set x 'it''s; \\connect db\nSELECT 1;\n\\echo a;b\nSELECT 2;",
      ["SELECT 1", "SELECT 2"],
    ],
    [
      "a psql command that sends the statement",
      "SELECT 1 \\gexec\nSELECT 2",
      ["SELECT 1", "SELECT 2"],
    ],
    [
      "a psql command within a statement",
      "SELECT 1\n\\p\n+ 1;",
      ["SELECT 1\n  \n+ 1"],
    ],
    [
      "another file, which can't be known",
      "\\i other.sql\nSELECT 1;",
      ["\\i other.sql", "SELECT 1"],
    ],
    [
      "the data of a COPY",
      "COPY t (a) FROM stdin WITH (FORMAT csv);\nit's; $$\n1\t2\n\\.\nSELECT 2;",
      ["COPY t (a) FROM stdin WITH (FORMAT csv)", "SELECT 2"],
    ],
    [
      "the data of a COPY with Windows line ends",
      "COPY t FROM STDIN;\r\n';\r\n\\.\r\nSELECT 2;",
      ["COPY t FROM STDIN", "SELECT 2"],
    ],
    [
      "a COPY from a file",
      "COPY t FROM '/x'; SELECT 2;",
      ["COPY t FROM '/x'", "SELECT 2"],
    ],
    [
      "letters beyond ASCII",
      "SELECT \"größe\" AS ß$ä$; SELECT '🐘;'",
      ['SELECT "größe" AS ß$ä$', "SELECT '🐘;'"],
    ],
  ])("splits at semicolons: %s", (_, script, statements) => {
    expect(split(script)).toEqual(statements);
  });

  it("places a statement where it begins itself, not its comments", () => {
    const script =
      "-- Größe\r\n/* a\n b */ SELECT\n  '🐘';  SELECT 2; -- after\n";
    expect(splitScript(script)).toEqual([
      {
        sql: "SELECT\n  '🐘'",
        line: 3,
        column: 7,
        endLine: 4,
        endColumn: 7,
        comments: ["-- Größe\r"],
      },
      {
        sql: "SELECT 2",
        line: 4,
        column: 10,
        endLine: 4,
        endColumn: 18,
        comments: [],
      },
    ]);
  });

  it("is linear in the length of the script, and of one statement", () => {
    const many = "ALTER TABLE t ADD COLUMN c text; -- x\n".repeat(50_000);
    const long = `INSERT INTO t VALUES ${"('it''s', E'\\'', $$;$$, 1.5),\n".repeat(50_000)};`;
    const start = performance.now();
    expect(splitScript(many)).toHaveLength(50_000);
    const oneLine = many.replaceAll(" -- x\n", "");
    expect(splitScript(oneLine)).toHaveLength(50_000);
    expect(splitScript(long)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
