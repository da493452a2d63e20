import { describe, expect, it } from "@jest/globals";
import { parseAllowance } from "../../src/revisions/allowance-comment.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type { Allowance } from "../../src/revisions/revision.ts";

function allowancesIn(source: string): Allowance[] {
  const revision = parseRevision(source, "versions/0002_start.py");
  if (!revision || "reason" in revision)
    throw new Error(`not read: ${JSON.stringify(revision)}`);
  return revision.allowances;
}

/** The lines that end in `<-` without that ending, and the line numbers that the first allowance covers. */
function coveredIn(lines: string[]): { said: unknown; expected: unknown } {
  const marked = lines.flatMap((line, at) =>
    line.endsWith(" <-") ? [at + 1] : [],
  );
  const source = lines.map((line) => line.replace(/ <-$/, "")).join("\n");
  const [allowance] = allowancesIn(`${source}\n`);
  const said = allowance?.covers ?? "no allowance";
  const expected = { line: marked.at(0), endLine: marked.at(-1) };
  return { said, expected };
}

const allow = "# migration-gate: allow drop-column -- nobody reads it";
const head = [
  "from alembic import op",
  'revision = "0002"',
  'down_revision = "0001"',
  "",
];

describe("what an allowing comment says", () => {
  it.each([
    ["allow drop-column -- it is unused", ["drop-column"], "it is unused"],
    ["allow drop-column --it is unused", ["drop-column"], "it is unused"],
    ["allow drop-column--it is unused", ["drop-column"], "it is unused"],
    ["allow drop-column — it is unused", ["drop-column"], "it is unused"],
    ["allow drop-column: it is unused", ["drop-column"], "it is unused"],
    ["allow a-b, c-d,e -- x -- y: z", ["a-b", "c-d", "e"], "x -- y: z"],
    ["allow a-b, -- why", ["a-b"], "why"],
    ["allow drop-column", ["drop-column"], ""],
    ["allow drop-column --", ["drop-column"], ""],
    ["allow drop-column it is unused", ["drop-column"], ""],
    ["allow -- it is unused", [], "it is unused"],
    ["allow", [], ""],
    ["Allow Drop-Column -- why", ["Drop-Column"], "why"],
  ])("%s", (text, rules, reason) => {
    expect(parseAllowance(`# migration-gate: ${text}`)).toEqual({
      rules,
      reason,
    });
    expect(parseAllowance(`#migration-gate:${text}`)).toEqual({
      rules,
      reason,
    });
  });

  it.each([
    "# migration-gate: irreversible -- data is gone",
    "# migration-gate: allowed drop-column -- why",
    "# please write migration-gate: allow drop-column -- why",
    "# noqa",
  ])("%s allows nothing", (comment) => {
    expect(parseAllowance(comment)).toBeNull();
  });
});

describe("what an allowing comment covers", () => {
  it.each([
    [
      "the call that it ends",
      ["def upgrade():", `    op.a()  ${allow} <-`, "    op.b()"],
    ],
    [
      "the whole call from its last line",
      ["def upgrade():", "    op.a( <-", '        "t",', `    )  ${allow} <-`],
    ],
    [
      "the whole call from within",
      ["def upgrade():", "    op.a( <-", `        ${allow}`, "    ) <-"],
    ],
    [
      "the call below",
      [
        "def upgrade():",
        "    op.a()",
        `    ${allow}`,
        "    op.b( <-",
        "    ) <-",
      ],
    ],
    [
      "the call below other comments",
      ["def upgrade():", `    ${allow}`, "    # more", "    op.b() <-"],
    ],
    [
      "the block that it heads",
      [
        "def upgrade():",
        `    with op.batch_alter_table("t") as t:  ${allow} <-`,
        "        t.a() <-",
        "    op.b()",
      ],
    ],
    [
      "the block below",
      [
        "def upgrade():",
        `    ${allow}`,
        "    for t in tables: <-",
        "        op.a(t) <-",
        "    op.b()",
      ],
    ],
    [
      "a call in a block and nothing more of it",
      [
        "def upgrade():",
        "    with x:",
        `        op.a()  ${allow} <-`,
        "        op.b()",
      ],
    ],
    [
      "the function below",
      [allow, "def upgrade(): <-", "    op.a()", "    op.b() <-", "x = 1"],
    ],
    [
      "the decorated function below",
      [allow, "@twice <-", "def upgrade():", "    op.a() <-"],
    ],
    [
      "the function on its line",
      [`def upgrade():  ${allow} <-`, "    op.a() <-", "", "def downgrade():"],
    ],
    [
      "a call after an earlier block",
      [
        "def upgrade():",
        "    if x:",
        "        op.a()",
        `    ${allow}`,
        "    op.b() <-",
      ],
    ],
  ])("%s", (_, lines) => {
    const { said, expected } = coveredIn([
      ...head,
      ...lines,
      ...(lines.at(-1)?.endsWith(":") ? ["    pass"] : []),
    ]);
    expect(said).toEqual(expected);
  });

  it.each([
    ["at the top", [allow, ...head, "def upgrade():", "    op.a()"]],
    [
      "between the functions",
      [...head, allow, "", "def upgrade():", "    op.a()"],
    ],
    ["at `revision`", [`revision = "0002"  ${allow}`, "down_revision = None"]],
    ["at the end", [...head, "def upgrade():", "    op.a()", "", allow]],
  ])("the whole file when it stands %s", (_, lines) => {
    const [allowance] = allowancesIn(`${lines.join("\n")}\n`);
    expect(allowance?.covers).toBe("file");
  });

  it.each([
    [
      "before a blank line",
      ["def upgrade():", `    ${allow}`, "", "    op.a()"],
    ],
    ["after the last call", ["def upgrade():", "    op.a()", `    ${allow}`]],
    [
      "after the last call, right before a function",
      [
        "def upgrade():",
        "    op.a()",
        `    ${allow}`,
        "def downgrade():",
        "    pass",
      ],
    ],
  ])("nothing when it stands %s", (_, lines) => {
    const [allowance] = allowancesIn(`${[...head, ...lines].join("\n")}\n`);
    expect(allowance?.covers).toBe("nothing");
  });

  it("nothing of a string that looks like one", () => {
    const lines = [...head, "def upgrade():", `    op.execute("${allow}")`];
    expect(allowancesIn(`${lines.join("\n")}\n`)).toEqual([]);
  });

  it("has the line of each comment", () => {
    const lines = [
      allow,
      "",
      ...head,
      "def upgrade():",
      `    op.a()  ${allow}`,
    ];
    expect(allowancesIn(lines.join("\r\n")).map(({ line }) => line)).toEqual([
      1, 8,
    ]);
  });
});
