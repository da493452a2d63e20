import { describe, expect, it } from "@jest/globals";
import { checkDrift } from "../../src/checks/drift.ts";
import type { Comparison, ModelDifference } from "../../src/probe/events.ts";

function difference(
  operation: string,
  given: Partial<ModelDifference> = {},
): ModelDifference {
  return {
    operation,
    schema: null,
    table: "articles",
    name: null,
    changes: [],
    code: null,
    ...given,
  };
}

function check(...differences: ModelDifference[]) {
  const found = { metadata: "present", differences } as const;
  return checkDrift(new Map([["postgresql", found]]), "env.py");
}

describe("model drift", () => {
  it.each([
    [
      "a table only in the models",
      difference("CreateTableOp", { name: "articles" }),
      "table articles is in the models but no revision creates it",
    ],
    [
      "a table only in the database",
      difference("DropTableOp"),
      "table articles is in the database but not in the models",
    ],
    [
      "a column of another schema",
      difference("AddColumnOp", { schema: "app", name: "slug" }),
      "column app.articles.slug is in the models but no revision creates it",
    ],
    [
      "an index",
      difference("CreateIndexOp", { name: "ix_slug" }),
      "index ix_slug on articles is in the models but no revision creates it",
    ],
    [
      "a constraint",
      difference("CreateUniqueConstraintOp", { name: "uq_slug" }),
      "unique constraint uq_slug on articles is in the models but no revision creates it",
    ],
    [
      "a view of alembic_utils",
      difference("CreateOp", {
        entity: "PGView",
        table: null,
        schema: "app",
        name: "signed",
      }),
      "view app.signed is in the models but no revision creates it",
    ],
    [
      "a function of alembic_utils with another body",
      difference("ReplaceOp", {
        entity: "PGFunction",
        table: null,
        schema: "app",
        name: "fill()",
      }),
      "function app.fill() is another one in the database than in the models",
    ],
    [
      "an enum type of alembic-postgresql-enum",
      difference("CreateEnumOp", { table: null, schema: "app", name: "mood" }),
      "enum type app.mood is in the models but no revision creates it",
    ],
    [
      "values of alembic-postgresql-enum",
      difference("SyncEnumValuesOp", {
        table: null,
        schema: "app",
        name: "mood",
        changes: [["list of values", "(calm)", "(calm, cross)"]],
      }),
      "enum type app.mood: list of values is (calm) in the database, (calm, cross) in the models",
    ],
    [
      "an operation of the project's own",
      difference("MakeArchiveOp"),
      "MakeArchiveOp articles",
    ],
    [
      "a constraint without a name",
      difference("CreateForeignKeyOp", { columns: ["author_id"] }),
      "foreign key on articles (author_id) is in the models but no revision creates it",
    ],
    [
      "a column that differs",
      difference("AlterColumnOp", {
        name: "title",
        changes: [
          ["type", "TEXT", "VARCHAR(200)"],
          ["server default", "none", "''"],
        ],
      }),
      "column articles.title: type is TEXT in the database, VARCHAR(200) in the models; server default is none in the database, '' in the models",
    ],
  ])("is a sentence for %s", (_, one, sentence) => {
    expect(check(one)[0]?.message.split("\n").slice(1)).toEqual([
      `- ${sentence}`,
    ]);
  });

  it("is one finding with all differences and the code for them", () => {
    const findings = check(
      difference("DropTableOp", { code: "op.drop_table('articles')" }),
      difference("AddColumnOp", { name: "a", code: "op.add_column(…)" }),
      difference("DropIndexOp", { name: "b" }),
    );
    expect(findings).toMatchObject([
      {
        rule: "model-drift",
        severity: "warning",
        fix: { code: "op.drop_table('articles')\nop.add_column(…)" },
      },
    ]);
    expect(findings[0]?.message.split("\n")).toHaveLength(4);
  });

  it.each([
    ["DropTableOp", true],
    ["DropColumnOp", true],
    ["DropIndexOp", false],
    ["AddColumnOp", false],
  ])("warns of the rows where %s would delete them: %s", (operation, warns) => {
    const [finding] = check(difference(operation));
    expect(finding?.fix?.text.includes("deletes rows for good")).toBe(warns);
  });

  it("is nothing when models and schema agree", () => {
    expect(check()).toEqual([]);
  });

  it("names the database of each difference when env.py has several", () => {
    const one = difference("DropTableOp", { name: "articles" });
    const compared = (differences: ModelDifference[]) =>
      ({ metadata: "present", differences }) as const;
    const [finding] = checkDrift(
      new Map([
        ["users", compared([])],
        ["billing", compared([one])],
      ]),
      "env.py",
    );
    expect(finding?.message).toContain("(database billing)");
  });

  it("is compared when at least one of several databases has models", () => {
    const unset = { metadata: "unset" } as const;
    const present: Comparison = { metadata: "present", differences: [] };
    const found = (metadata: Comparison) =>
      checkDrift(
        new Map<string, Comparison>([
          ["users", unset],
          ["billing", metadata],
        ]),
        "env.py",
      );
    expect(found(present)).toEqual([]);
    expect(found(unset)).toMatchObject([{ rule: "no-target-metadata" }]);
  });

  it.each<[Comparison["metadata"], string]>([
    ["unset", "passes no target_metadata"],
    ["empty", "holds no tables"],
  ])("can't be told when the metadata is %s", (metadata, words) => {
    const findings = checkDrift(
      new Map([["postgresql", { metadata }]]),
      "db/env.py",
    );
    expect(findings).toMatchObject([
      { rule: "no-target-metadata", severity: "warning", file: "db/env.py" },
    ]);
    expect(findings[0]?.message).toContain(words);
  });

  it("can't be told when the comparison fails", () => {
    const failure = {
      type: "NameError",
      message: "no geometry\nmore",
      revision: null,
      file: null,
      line: null,
      traceback: [],
      isServerError: false,
    };
    expect(checkDrift(failure, "env.py")).toMatchObject([
      {
        rule: "drift-not-compared",
        message: expect.stringMatching(/NameError: no geometry$/),
      },
    ]);
  });
});
