import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Severity } from "../../src/findings/finding.ts";
import type { Statement } from "../../src/rehearsal/statement.ts";
import { applyRules } from "../../src/rules/apply-rules.ts";
import { operationRule, type Rule } from "../../src/rules/rule.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import type { SqlParser } from "../../src/sql/operation.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { statement } from "./make-statements.ts";

let parse: SqlParser;
beforeAll(async () => {
  parse = await loadPostgresParser();
});

function judge(
  statements: Statement[],
  severities: Record<string, Severity | "off"> = {},
  before: Snapshot | null = null,
) {
  return applyRules({
    statements,
    parse,
    dialect: "postgresql",
    revisions: [],
    before,
    after: null,
    serverVersion: "17.2",
    severities,
  });
}

/** Findings as `severity rule`. */
function found(...parameters: Parameters<typeof judge>): string[] {
  return judge(...parameters).map(
    ({ severity, rule }) => `${severity} ${rule}`,
  );
}

const addSlug = statement("ALTER TABLE t ADD COLUMN slug TEXT", {
  locks: ["t:AccessExclusive"],
});
const underLock = { held: ["t:AccessExclusive"] };
const setNotNull = statement("ALTER TABLE t ALTER COLUMN slug SET NOT NULL", {
  ...underLock,
  scans: ["t"],
});
const createIndex = statement("CREATE INDEX ix ON t (a)", {
  locks: ["t:Share"],
  scans: ["t"],
});

const schemaBefore: Snapshot = {
  fingerprint: "",
  objects: [
    { kind: "table", name: "public.t", parent: null, properties: {} },
    {
      kind: "column",
      name: "public.t.a",
      parent: "table public.t",
      properties: { type: "character varying(50)", nullable: "yes" },
    },
    {
      kind: "constraint",
      name: "public.t.pk",
      parent: "table public.t",
      properties: {
        kind: "primary key",
        validated: "yes",
        definition: "PRIMARY KEY (id)",
      },
    },
    {
      kind: "constraint",
      name: "public.t.ck",
      parent: "table public.t",
      properties: {
        kind: "check",
        validated: "yes",
        definition: "CHECK ((a IS NOT NULL))",
      },
    },
  ],
};

describe("applyRules", () => {
  it("places a finding on the lines of the call, with statement, evidence and fix", () => {
    expect(judge([createIndex])).toEqual([
      {
        rule: "create-index-without-concurrently",
        severity: "error",
        message:
          "Building the index ix blocks every write to public.t until every row has been read and the index is written.",
        file: "versions/r1.py",
        line: 7,
        endLine: 9,
        revision: "r1",
        direction: "up",
        statement: createIndex.sql,
        evidence: createIndex.evidence,
        fix: {
          text: expect.any(String),
          code: [
            "with op.get_context().autocommit_block():",
            '    op.create_index("ix", "t", ["a"], postgresql_concurrently=True)',
          ].join("\n"),
        },
        edit: null,
        tables: ["public.t"],
      },
    ]);
  });

  it("places a finding on upgrade() when the statement has no place of its own", () => {
    const span = { line: 20, column: 1, endLine: 30, endColumn: 1 };
    const revision = {
      id: "r1",
      parents: [],
      branchLabels: [],
      dependsOn: [],
      file: "db/r1.py",
      message: "",
      idSpan: span,
      parentsSpan: null,
      upgrade: { span, body: "code" as const, calls: [] },
      downgrade: null,
      irreversible: null,
      source: "",
      allowances: [],
    };
    const findings = applyRules({
      statements: [{ ...createIndex, file: null, span: null }],
      parse,
      dialect: "postgresql",
      revisions: [revision],
      before: null,
      after: null,
      serverVersion: 17,
      severities: {},
    });
    expect(findings).toMatchObject([
      { file: "db/r1.py", line: 20, endLine: 30 },
    ]);
  });

  it.each<[string, Partial<Statement>]>([
    ["that failed", { failure: { sqlstate: "42P07", message: "exists" } }],
    ["of env.py or of Alembic itself", { revision: null }],
    ["of a downgrade", { direction: "down" }],
    ["of the second upgrade", { direction: "again" }],
  ])("does not judge statements %s", (_, more) => {
    expect(found([{ ...createIndex, ...more }])).toEqual([]);
  });

  it("replaces the severity of a rule by the configured one", () => {
    expect(
      found([createIndex], { "create-index-without-concurrently": "info" }),
    ).toEqual(["info create-index-without-concurrently"]);
  });

  it.each<[string, Record<string, Severity | "off">, string]>([
    [
      "of its path",
      { "create-index-without-concurrently in db/**": "info" },
      "info",
    ],
    [
      "of another path",
      { "create-index-without-concurrently in x/**": "info" },
      "error",
    ],
    [
      "of its table",
      { "create-index-without-concurrently on public.t": "info" },
      "info",
    ],
    [
      "of another table",
      { "create-index-without-concurrently on u*": "info" },
      "error",
    ],
  ])("takes the severity %s for what it is", (_, severities, expected) => {
    const inFile = { ...createIndex, file: "db/r1.py" };
    expect(found([inFile], severities)).toEqual([
      `${expected} create-index-without-concurrently`,
    ]);
  });

  it.each<[string, Partial<Rule>, Record<string, Severity | "off">, string[]]>([
    ["off in a group", { group: "style" }, {}, []],
    ["on by its group", { group: "style" }, { style: "info" }, ["info talk"]],
    ["on by its id", { group: "style" }, { talk: "error" }, ["error talk"]],
    [
      "on where its group is",
      { group: "style" },
      { "style in db/**": "warning" },
      ["warning talk"],
    ],
    [
      "off where its group is off",
      { group: "style" },
      { style: "info", "style on t": "off" },
      [],
    ],
    [
      "raised from its own info",
      { severity: "info" },
      { talk: "error" },
      ["error talk"],
    ],
    ["left at its own info", { severity: "info" }, {}, ["info talk"]],
  ])("a rule is %s", (_, changes, severities, expected) => {
    const talk = operationRule({
      id: "talk",
      severity: "warning",
      summary: "",
      why: "",
      instead: "",
      bad: [],
      good: [],
      watches: ["create-index"],
      check: () => ({ message: "", fix: null }),
      ...(changes as object),
    });
    const findings = applyRules({
      statements: [{ ...createIndex, file: "db/r1.py" }],
      parse,
      dialect: "postgresql",
      revisions: [],
      before: null,
      after: null,
      serverVersion: 17,
      severities,
      rules: [talk],
    });
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
      expected,
    );
  });

  it("reports nothing instead of a rule that is switched off, not even by a generic one", () => {
    expect(
      found([createIndex], { "create-index-without-concurrently": "off" }),
    ).toEqual([]);
  });

  it("never takes a table of the range for a victim", () => {
    expect(
      found([
        statement("CREATE TABLE n (a int)", { locks: ["+n:AccessExclusive"] }),
        statement("CREATE INDEX ix ON n (a)", {
          locks: ["+n:Share"],
          scans: ["+n"],
        }),
        statement("ALTER TABLE n ADD COLUMN b int NOT NULL"),
        statement("ALTER TABLE n ALTER a TYPE bigint", {
          rewrites: ["+n"],
          scans: ["+n"],
        }),
        statement("DROP TABLE n"),
      ]),
    ).toEqual([]);
  });
});

describe("SET NOT NULL", () => {
  it("is an error when nothing fills the NULLs of a column added in the range", () => {
    expect(found([addSlug, setNotNull])).toEqual([
      "error set-not-null-without-backfill",
    ]);
  });

  it("is an error on a column from before the range when nothing fills it", () => {
    expect(found([setNotNull])).toEqual([
      "error set-not-null-without-backfill",
    ]);
  });

  it.each<[string, Statement]>([
    [
      "an UPDATE of the column",
      statement("UPDATE t SET slug = 'x'", underLock),
    ],
    [
      "Python that reads rows and, on a database without any, writes none",
      statement("SELECT id, title FROM t", underLock),
    ],
    [
      "a DO block that writes to the table",
      statement("DO $$ BEGIN UPDATE t SET slug = 'x'; END $$", {
        ...underLock,
        locks: ["t:RowExclusive"],
      }),
    ],
  ])("is only a warning about the scan after %s", (_, backfill) => {
    expect(found([addSlug, backfill, setNotNull])).toContain(
      "warning set-not-null-without-backfill",
    );
  });

  it("is only a warning when the column was added with a default", () => {
    const added = statement("ALTER TABLE t ADD COLUMN slug TEXT DEFAULT 'x'", {
      locks: ["t:AccessExclusive"],
    });
    expect(found([added, setNotNull])).toEqual([
      "warning set-not-null-without-backfill",
    ]);
  });

  it.each([
    ["an UPDATE of another column", "UPDATE t SET title = 'x'"],
    ["an UPDATE of another table", "UPDATE u SET slug = 'x'"],
    [
      "Alembic reading its own table",
      "SELECT version_num FROM alembic_version",
    ],
    [
      "SQLAlchemy reading the catalogs",
      "SELECT relname FROM pg_catalog.pg_class",
    ],
  ])("stays an error after %s", (_, sql) => {
    const between = statement(sql, underLock);
    expect(found([addSlug, between, setNotNull])).toContain(
      "error set-not-null-without-backfill",
    );
  });

  it("stays an error when the UPDATE came before the column", () => {
    const early = statement("UPDATE t SET slug = 'x'");
    expect(found([early, addSlug, setNotNull])).toContain(
      "error set-not-null-without-backfill",
    );
  });

  it("is silent when the server needed no scan", () => {
    expect(found([statement(setNotNull.sql, underLock)])).toEqual([]);
  });
});

describe("locks held by earlier statements of the transaction", () => {
  const update = statement("UPDATE t SET slug = 'x'", {
    ...underLock,
    scans: ["t"],
  });

  const select = statement("SELECT slug FROM t", {
    ...underLock,
    scans: ["t"],
  });

  it("make changing all rows an error, once for all statements that change them", () => {
    expect(found([addSlug, update, update])).toEqual([
      "error backfill-under-lock",
    ]);
  });

  it("make reading all rows a warning, once with the statements that change what was read", () => {
    expect(found([addSlug, select, select, update])).toEqual([
      "warning blocking-scan",
    ]);
  });

  it("make changing rows through an index, or of another table, a warning", () => {
    const byIndex = statement("UPDATE t SET slug = 'x' WHERE a = 1", underLock);
    const other = statement("UPDATE u SET a = 1 WHERE b", {
      ...underLock,
      locks: ["u:RowExclusive"],
      scans: ["u"],
    });
    expect(found([addSlug, byIndex])).toEqual(["warning backfill-under-lock"]);
    expect(found([addSlug, other])).toEqual(["warning backfill-under-lock"]);
  });

  it("make no difference to a few rows that a key names, unless that goes on for long", () => {
    const one = statement("UPDATE t SET slug = 'x' WHERE id = $1", underLock);
    const rules = (statements: Statement[]) =>
      found(statements, {}, schemaBefore);
    expect(rules([addSlug, one])).toEqual([]);
    expect(rules([addSlug, { ...one, repeats: 500 }])).toEqual([
      "warning backfill-under-lock",
    ]);
  });

  it("are named with the line that took them", () => {
    expect(judge([addSlug, update])[0]?.message).toContain(
      "line 7 of versions/r1.py",
    );
  });

  it("make validating a constraint an error", () => {
    const validate = statement("ALTER TABLE t VALIDATE CONSTRAINT ck", {
      ...underLock,
      scans: ["t"],
    });
    expect(found([addSlug, validate])).toEqual([
      "error validate-constraint-under-lock",
    ]);
  });

  it("make no difference to a validation that has its own transaction", () => {
    const validate = statement("ALTER TABLE t VALIDATE CONSTRAINT ck", {
      locks: ["t:ShareUpdateExclusive"],
      scans: ["t"],
    });
    expect(found([validate])).toEqual([]);
  });

  it("leave a UNIQUE constraint the reason for its scan", () => {
    const unique = statement("ALTER TABLE t ADD CONSTRAINT uq UNIQUE (slug)", {
      ...underLock,
      locks: ["t:Share"],
      scans: ["t"],
    });
    expect(found([addSlug, unique])).toEqual([
      "error add-unique-without-using-index",
    ]);
  });
});

describe("locks of earlier revisions of one transaction", () => {
  const inNext = (sql: string, seen = {}) =>
    statement(sql, { ...underLock, ...seen }, { revision: "r2" });

  it("are told at the statement that took them, with what each revision does meanwhile", () => {
    const [finding, ...others] = judge([
      addSlug,
      inNext("UPDATE t SET slug = 'x'", { scans: ["t"] }),
      inNext("SELECT 1"),
      { ...inNext("SELECT a FROM t", { scans: ["t"] }), revision: "r3" },
    ]);
    expect(finding).toMatchObject({
      rule: "lock-kept-across-revisions",
      severity: "error",
      revision: "r1",
    });
    expect(finding?.message).toContain(
      "r1 blocks every read and write of public.t; still blocking, " +
        "r2 changes or copies rows of public.t, then r3 reads every row of public.t.",
    );
    expect(others.map(({ rule }) => rule)).toEqual(["update-all-rows"]);
  });

  it.each<[string, Statement, string[]]>([
    [
      "another table's lock is worth knowing",
      inNext("ALTER TABLE u ADD COLUMN a int", {
        locks: ["u:AccessExclusive"],
      }),
      ["info lock-kept-across-revisions"],
    ],
    [
      "the same table's lock is nothing new",
      inNext("ALTER TABLE t ADD COLUMN b int"),
      [],
    ],
    [
      "a scan under a lock that it needs anyway is that statement's matter",
      inNext("ALTER TABLE t ADD CHECK (a > '')", { scans: ["t"] }),
      ["error add-check-without-not-valid"],
    ],
    [
      "rows of a new table take no time",
      inNext("INSERT INTO n VALUES (1)", { locks: ["+n:RowExclusive"] }),
      [],
    ],
    [
      "another transaction has none of them",
      {
        ...inNext("SELECT a FROM t", { held: [], scans: ["t"] }),
        transaction: 2,
      },
      [],
    ],
  ])("%s", (_, later, expected) => {
    expect(found([addSlug, later])).toEqual(expected);
  });

  it("are one finding, at the first of them", () => {
    const second = { ...addSlug, revision: "r2" };
    const third = {
      ...inNext("SELECT a FROM t", { scans: ["t"] }),
      revision: "r3",
    };
    expect(found([addSlug, second, third])).toEqual([
      "error lock-kept-across-revisions",
    ]);
  });
});

it("ROLLBACK is an error: what came before is undone, but counts as applied", () => {
  expect(found([addSlug, statement("ROLLBACK")])).toEqual([
    "error commit-in-migration",
  ]);
});

describe("lock_timeout", () => {
  const endless = { locks: ["t:AccessExclusive"], lockTimeout: 0 };
  const add = statement("ALTER TABLE t ADD COLUMN a int", endless);

  it("is missed once per revision", () => {
    expect(found([add, add, { ...add, revision: "r2" }])).toEqual([
      "warning missing-lock-timeout",
      "warning missing-lock-timeout",
    ]);
  });

  it("is not missed for locks that let reads and writes go on", () => {
    const validate = statement("ALTER TABLE t VALIDATE CONSTRAINT c", {
      locks: ["t:ShareUpdateExclusive"],
      lockTimeout: 0,
    });
    expect(found([validate])).toEqual([]);
  });

  it.each([
    ["SET lock_timeout = '2s'", []],
    ["SET lock_timeout = 0", ["warning missing-lock-timeout"]],
    ["SET LOCAL lock_timeout = '2s'", ["warning missing-lock-timeout"]],
  ])("in autocommit counts what the session was told: %s", (sql, expected) => {
    const set = statement(sql, { lockTimeout: 0 });
    const inAutocommit = statement("ALTER TABLE t ADD COLUMN a int", null);
    expect(found([set, inAutocommit])).toEqual(expected);
  });
});

it("a SET LOCAL that an autocommit_block has ended is said to be over", () => {
  const set = statement("SET LOCAL lock_timeout = '2s'");
  const later = { transaction: 2 };
  const seen = { locks: ["t:AccessExclusive"], lockTimeout: 0 };
  const add = statement("ALTER TABLE t ADD COLUMN a int", seen, later);
  expect(judge([set, add])[0]?.fix?.text).toContain("has ended");
  expect(judge([add])[0]?.fix?.text).not.toContain("has ended");
});

describe("statements without evidence", () => {
  const timeout = statement("SET lock_timeout = '2s'");

  it.each([
    ["CREATE INDEX ix ON t (a)", ["error create-index-without-concurrently"]],
    ["CREATE INDEX CONCURRENTLY ix ON t (a)", []],
    [
      "ALTER TABLE t ADD CHECK (a > 'b')",
      ["error add-check-without-not-valid"],
    ],
    ["ALTER TABLE t ADD CHECK (a > 'b') NOT VALID", []],
    [
      "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id)",
      ["error add-foreign-key-without-not-valid"],
    ],
    ["ALTER TABLE t ADD COLUMN b int REFERENCES p (id)", []],
    ["ALTER TABLE t ADD UNIQUE (a)", ["error add-unique-without-using-index"]],
    ["ALTER TABLE t ALTER a TYPE varchar(100)", []],
    ["ALTER TABLE t ALTER a TYPE text", []],
    ["ALTER TABLE t ALTER a TYPE varchar(20)", ["error rewrite-table"]],
    ["ALTER TABLE t ALTER unheard_of TYPE text", ["error rewrite-table"]],
    [
      "ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid()",
      ["error rewrite-table"],
    ],
    ["ALTER TABLE t ADD COLUMN b timestamptz DEFAULT now()", []],
    ["ALTER TABLE t ALTER a SET NOT NULL", []],
    [
      "ALTER TABLE t ALTER b SET NOT NULL",
      ["error set-not-null-without-backfill"],
    ],
    ["VACUUM FULL t", ["error rewrite-table"]],
    ["VACUUM t", []],
    ["DROP TABLE t", ["error drop-table"]],
  ])("are judged by what they say: %s", (sql, expected) => {
    expect(found([timeout, statement(sql, null)], {}, schemaBefore)).toEqual(
      expected,
    );
  });

  it("are said to be", () => {
    const [finding] = judge([
      timeout,
      statement("CREATE INDEX ix ON t (a)", null),
    ]);
    expect(finding?.message).toContain("Judged by the statement alone");
  });
});

describe("statements that can't be read", () => {
  const text = "ALTER TABEL t FROBNICATE";

  it("are an error when they locked something", () => {
    const seen = { locks: ["t:RowExclusive"] };
    expect(found([statement(text, seen)])).toEqual([
      "error unparsed-statement",
    ]);
  });

  it("are an error when nobody can say what they did", () => {
    expect(found([statement(text, null)])).toEqual([
      "error unparsed-statement",
    ]);
  });

  it("are judged by their effects too", () => {
    const seen = {
      locks: ["t:AccessExclusive"],
      rewrites: ["t"],
      scans: ["t"],
    };
    expect(found([statement(text, seen)])).toEqual([
      "error rewrite-table",
      "error unparsed-statement",
    ]);
  });

  it("are left alone when they touched nothing", () => {
    expect(found([statement(text)])).toEqual([]);
  });
});
