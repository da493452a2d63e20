import { describe, expect, it } from "@jest/globals";
import { makeFinding, type Finding } from "../../src/findings/finding.ts";
import { renderReviewBody } from "../../src/report/review-body.ts";
import {
  findingMarker,
  readFindingMarker,
  renderReviewComment,
} from "../../src/report/review-comment.ts";
import type { Evidence } from "../../src/rehearsal/statement.ts";

const articles = {
  ...{ schema: "public", name: "articles", table: null },
  ...{ kind: "table", isPreexisting: true },
} as const;
const evidence = {
  locks: [{ relation: articles, mode: "AccessExclusive" }],
  ...{ held: [], rewrites: [articles], scans: [] },
  ...{ lockTimeout: 0, statementTimeout: 0 },
} as unknown as Evidence;

const finding: Finding = makeFinding({
  ...{ rule: "change-column-type", severity: "error" },
  message: "Rewrites `articles`: nobody can read or write it until that ends.",
  ...{ file: "versions/a.py", line: 7, endLine: 7, evidence },
  fix: { text: "Add a column and copy in batches.", code: "op.add_column()" },
});
const marker = findingMarker(null, "0123456789abcdef");

function render(changes: Partial<Finding>, suggestion: string | null = null) {
  return renderReviewComment(
    { ...finding, ...changes },
    { marker, suggestion, line: 7, endLine: 8 },
  );
}

describe("renderReviewComment", () => {
  it("says what happens, the evidence and what to write", () => {
    expect(render({})).toBe(
      [
        "<!-- migration-gate --><!-- finding:0123456789abcdef -->",
        "**Error** `change-column-type`: Rewrites `articles`: nobody can read or write it until that ends.",
        "",
        "Evidence: ACCESS EXCLUSIVE on `public.articles`, rewritten.",
        "",
        "**Instead:** Add a column and copy in batches.",
        "",
        "```python",
        "op.add_column()",
        "```",
      ].join("\n"),
    );
  });

  it("has the suggestion in place of the code when it says it all", () => {
    const body = render({ evidence: null }, "    op.add_column()");
    expect(body).toContain("```suggestion\n    op.add_column()\n```");
    expect(body).not.toContain("```python");
  });

  it("folds the whole change when the suggestion is a part of it", () => {
    const body = render({}, "    op.execute('SELECT 1')");
    expect(body).toContain(
      "<details><summary>The whole change</summary>\n\n```python",
    );
  });

  it("names the finding's line when the comment stands elsewhere", () => {
    expect(render({ line: 20 })).toContain("`change-column-type` (line 20): ");
    expect(render({ line: 8 })).not.toContain("(line");
  });

  it("can be a few words", () => {
    const body = render({ fix: null, evidence: null, severity: "warning" });
    expect(body.split("\n")).toHaveLength(2);
    expect(body).toContain("**Warning**");
  });

  it("has a fence that the code can't close", () => {
    expect(render({}, '    op.x("""\n````\n""")')).toContain(
      '`````suggestion\n    op.x("""\n````\n""")\n`````',
    );
  });

  it("shows hostile text as what it is", () => {
    const body = render({
      rule: "x`<script>`",
      message: "@everyone <img src=x> [a](https://example.org) --> ::error::",
      fix: { text: "<!-- migration-gate -->", code: "```\n@everyone" },
    });
    expect(body.split("\n")[0]).toBe(marker);
    expect(body).not.toMatch(/@everyone <|<img|[^\\]\]\(https/);
    expect(body.match(/<!--/g)).toHaveLength(2);
  });

  it("stays within GitHub's limit and a dozen lines of code", () => {
    const long = "@".repeat(100_000);
    const code = "op.x()\n".repeat(500);
    const body = render({
      message: long,
      rule: long,
      fix: { text: long, code },
    });
    expect(body.length).toBeLessThan(65_536);
    expect(body.split("\n").length).toBeLessThan(25);
  });
});

describe("readFindingMarker", () => {
  it.each([null, "backend alembic.ini", "a--b -->"])(
    "knows the marker of the gate %p again",
    (gate) => {
      const own = findingMarker(gate, "0123456789abcdef");
      expect(readFindingMarker(`${own}\r\ntext`, gate)).toBe(own);
      expect(own.match(/-->/g)).toHaveLength(2);
    },
  );

  it.each([
    ["another gate's", findingMarker("backend", "0123456789abcdef")],
    ["a quoted one", `> ${marker}`],
    ["one in the middle", `text\n${marker}`],
    ["that of the sticky comment", "<!-- migration-gate -->"],
    ["one with more behind it", `${marker} text`],
  ])("takes %s for none", (_, body) => {
    expect(readFindingMarker(body, null)).toBeNull();
  });
});

describe("renderReviewBody", () => {
  const both = [finding, makeFinding({ ...finding, severity: "warning" })];

  it("counts and links to the report", () => {
    const reportUrl = "https://github.com/org/repo/pull/7#issuecomment-1";
    expect(renderReviewBody(both, { isFirst: true, reportUrl })).toBe(
      `migration-gate, on changed lines: 1 error, 1 warning. [The report](${reportUrl}) has all findings and what ran.`,
    );
  });

  it("says that it is about what is new", () => {
    const body = renderReviewBody([finding], {
      ...{ isFirst: false, reportUrl: null },
    });
    expect(body).toBe(
      "migration-gate, new on changed lines: 1 error. The report has all findings and what ran.",
    );
  });
});
