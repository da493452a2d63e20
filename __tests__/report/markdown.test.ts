import { describe, expect, it } from "@jest/globals";
import { commentMarker, renderComment } from "../../src/report/comment.ts";
import {
  renderMarkdown,
  type MarkdownLinks,
} from "../../src/report/markdown.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { ProjectReport } from "../../src/report/report.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { hostile, hostileError, many } from "./fixtures/hostile.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { picturedReports } from "./fixtures/pictured-reports.ts";
import {
  evidence,
  finding,
  lock,
  passed,
  project,
  report,
  revision,
  statement,
} from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";

const links: MarkdownLinks = {
  source: "https://github.example/org/repo/blob/0123abcd",
  run: "https://github.example/org/repo/actions/runs/7",
};
const noLinks: MarkdownLinks = { source: null, run: null };
const roomy = { limit: 1_000_000, links };
const models = Object.entries({
  ...modelReports,
  ...picturedReports,
  hostile,
  hostileError,
});

describe("renderMarkdown", () => {
  it.each(models)("renders the report %s as its golden file", (name, model) => {
    expectGolden(`${name}.md`, renderMarkdown(model, roomy));
  });

  it("says little when all is well", () => {
    const text = renderMarkdown(modelReports.green, roomy);
    const open = text.replace(/<details>[\s\S]*<\/details>/, "folded");
    expect(open.split("\n").filter((line) => line !== "")).toEqual([
      "### migration-gate passed",
      "1 revision ran up, down and up again.",
      "folded",
    ]);
  });

  it("takes one line where there is no revision to run", () => {
    const idle = modelReports.empty.projects;
    const text = renderMarkdown(
      report({ projects: [...idle, ...idle] }),
      roomy,
    );
    expect(text).toBe("### migration-gate passed: no revision to run\n");
  });

  it("tells a fix once that mends several findings of a rule", () => {
    const fix = { text: "Set it.", code: null };
    const message = "No limit.";
    const findings = [
      finding({ rule: "missing-lock-timeout", message, fix, line: 1 }),
      finding({ rule: "missing-lock-timeout", message, fix, line: 2 }),
      finding({
        rule: "missing-lock-timeout",
        message: "Other.",
        fix,
        line: 3,
        evidence: evidence({ locks: [lock("Share")] }),
      }),
      finding({ rule: "drop-column", message, fix, line: 4 }),
    ];
    const text = renderMarkdown(report({ projects: [project({ findings })] }), {
      limit: 100_000,
      links: noLinks,
    });
    expect(text.match(/Set it/g)).toHaveLength(2);
    expect(text).toContain(
      [
        "**Likewise:**",
        "",
        "- `missing-lock-timeout` at `alembic/versions/a1b2c3d4e5f6_add_slug.py:2`, `a1b2c3d4e5f6` up",
        "- `missing-lock-timeout` at `alembic/versions/a1b2c3d4e5f6_add_slug.py:3`, `a1b2c3d4e5f6` up: Other. Evidence: SHARE on `public.articles`.",
      ].join("\n"),
    );
  });

  it("folds all but the worst where there is too much to read", () => {
    const errors = Array.from({ length: 5 }, () => finding());
    const at = (findings: Finding[]) =>
      renderMarkdown(report({ projects: [project({ findings })] }), roomy);
    const note = finding({ severity: "info" });
    expect(at([...errors.slice(1), note])).toContain("#### 1 note");
    expect(at([note, ...errors])).toContain("<summary><b>1 note</b></summary>");
    expect(at([note, ...errors])).toContain("#### 5 errors");
    expect(at(Array.from({ length: 6 }, () => note))).toContain("#### 6 notes");
  });

  it("folds the pictures of a run that found nothing", () => {
    const text = renderMarkdown(picturedReports.merge, roomy);
    expect(text.split("<details>")[0]).not.toContain("mermaid");
    expect(text).toContain("flowchart");
  });

  it("tells the project with the worst findings first, and those without a revision in one line", () => {
    const text = renderMarkdown(picturedReports.severalProjects, roomy);
    expect(text.match(/^(?:#### Project|No revision).*$/gm)).toEqual([
      "#### Project `services/search/alembic.ini`",
      "#### Project `services/billing/alembic.ini`",
      "No revision to run in `services/audit/alembic.ini`, `services/mail/alembic.ini`.",
    ]);
  });

  it("says who must act and what could not be done when the gate failed itself", () => {
    const text = renderMarkdown(modelReports.broken, roomy);
    expect(text).toContain("could not do its job");
    expect(text).toContain("**The environment it runs in needs a change.**");
    expect(text).toContain("SECRET");
    expect(text).not.toContain("passed");
  });

  it.each([
    [
      "failed",
      { status: "failed", milliseconds: 3 },
      "0 of 1 revision ran up, down and up again; 1 failed.",
    ],
    [
      "skipped",
      { status: "skipped", milliseconds: null },
      "0 of 1 revision ran up, down and up again; 1 did not run in full.",
    ],
  ] as const)("does not count a %s step as run", (_, down, sentence) => {
    const model = report({
      projects: [project({ revisions: [revision({ up: passed(1), down })] })],
    });
    expect(renderMarkdown(model, roomy)).toContain(sentence);
  });

  it("does not count a revision of the range that never ran", () => {
    const model = report({ projects: [project({ revisions: [] })] });
    expect(renderMarkdown(model, roomy)).toContain("0 of 1 revision ran");
  });

  it("links a place to all its lines, with the path encoded", () => {
    const file = "versions/a b(1)#x.py";
    const model = report({
      projects: [
        project({ findings: [finding({ file, line: 3, endLine: 5 })] }),
      ],
    });
    expect(renderMarkdown(model, roomy)).toContain(
      "[`versions/a b(1)#x.py:3`](https://github.example/org/repo/blob/0123abcd/versions/a%20b%281%29%23x.py#L3-L5)",
    );
  });

  it.each(["../../../other/repo", "a//b", "./x.py"])(
    "does not link %s, which leads elsewhere",
    (file) => {
      const model = report({
        projects: [project({ findings: [finding({ file })] })],
      });
      expect(renderMarkdown(model, roomy)).not.toContain(
        "](https://github.example/org/repo/blob",
      );
    },
  );

  it("links nothing when it knows no addresses", () => {
    const text = renderMarkdown(many, { limit: 30_000, links: noLinks });
    expect(text).not.toContain("](");
    expect(text).toContain("the JSON report (output `report`) has everything");
  });
});

/** Whether every fence and every fold that is opened is closed. */
function isWhole(text: string): boolean {
  let fence: string | null = null;
  let depth = 0;
  for (const line of text.split("\n")) {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (fence !== null) fence = line === fence ? null : fence;
    else if (mark !== undefined) fence = mark;
    else if (line.startsWith("<details>")) depth += 1;
    else if (line === "</details>") depth -= 1;
  }
  return fence === null && depth === 0;
}

describe("renderMarkdown of a report that is too big", () => {
  const sql = "SELECT '" + "x".repeat(2_000_000) + "'";
  const huge: [string, ProjectReport][] = [
    [
      "a message of 100 kB",
      project({ findings: [finding({ message: "word `` ".repeat(12_500) })] }),
    ],
    [
      "500 revisions",
      project({
        revisions: Array.from({ length: 500 }, (_, i) =>
          revision({
            id: `r${i}`,
            down: { status: "failed", milliseconds: 1 },
          }),
        ),
        findings: [finding()],
      }),
    ],
    [
      "a statement of 2 MB",
      project({
        statements: [statement({ sql })],
        findings: [finding({ statement: sql, fix: { text: sql, code: sql } })],
      }),
    ],
    [
      "a schema of 20,000 tables",
      project({
        schemaChanges: Array.from({ length: 20_000 }, (_, i) => ({
          database: null,
          change: "added" as const,
          object: `table public.t${i}`,
          before: null,
          after: "(id integer)".repeat(30),
        })),
        findings: [finding()],
      }),
    ],
  ];

  it.each(huge)("tells the worst of %s in whole Markdown", (_, one) => {
    const text = renderComment(report({ projects: [one] }), {
      id: null,
      links,
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain("### migration-gate failed: 1 error");
    expect(text).toContain("##### `drop-column`");
    expect(isWhole(text)).toBe(true);
  });

  it.each(models)("leaves nothing open in the report %s", (_, model) => {
    for (const limit of [Infinity, 20_000, 5_000, 1_000])
      expect(isWhole(renderMarkdown(model, { limit, links }))).toBe(true);
  });

  it("fits 300 findings into the job summary with all they have", () => {
    const text = renderSummary(many, links);
    expect(text).not.toContain("Shortened");
    expect(isWhole(text)).toBe(true);
  });

  it("doesn't send readers of a shortened job summary to the page they are on", () => {
    const text = renderSummary(
      report({
        projects: Array.from({ length: 6 }, () => many.projects).flat(),
      }),
      links,
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576);
    expect(text).toContain("the JSON report (output `report`) has everything");
  });
});

describe("renderMarkdown with a limit", () => {
  const limits = [400_000, 200_000, 120_000, 60_000, 20_000, 5_000, 1_000, 300];

  it.each(limits)("stays within %d bytes and keeps the verdict", (limit) => {
    const text = renderMarkdown(many, { limit, links });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain(
      "### migration-gate failed: 100 errors, 100 warnings, 100 notes",
    );
  });

  it("drops the statements first, the errors' fixes last, and says so", () => {
    const at = (limit: number) => renderMarkdown(many, { limit, links });
    const size = Buffer.byteLength(at(Infinity));
    expect(at(Infinity)).not.toContain("Shortened");
    expect(at(size - 1)).toContain("without the list of statements;");
    expect(at(size - 1)).toContain("SQL that ran");
    const brief = at(60_000);
    expect(brief).toContain(
      "[job summary](https://github.example/org/repo/actions/runs/7)",
    );
    expect(brief).toMatch(
      /Shortened to fit: without .*the SQL of findings, the schema's changes, the list of statements/,
    );
  });

  it("shows errors in full where notes are one line each", () => {
    const text = renderMarkdown(many, { limit: 130_000, links });
    expect(text).toContain("evidence and fixes of ");
    expect(text).toMatch(/#### 100 errors\n\n##### `drop-column`/);
    expect(text).toMatch(/<b>100 notes<\/b><\/summary>\n\n- `drop-column`/);
  });

  it("counts bytes, not characters", () => {
    const message = "ß".repeat(3_000);
    const findings = [finding({ message })];
    const text = renderMarkdown(report({ projects: [project({ findings })] }), {
      limit: 5_000,
      links,
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000);
    expect(text).toContain("Shortened");
  });

  it("shows the first errors in full when not all findings fit", () => {
    const text = renderMarkdown(many, { limit: 60_000, links });
    expect(text).toMatch(/#### 100 errors\n\n##### `drop-column`/);
    expect(text).toContain("… and 200 more findings.");
    expect(text).toContain("**Instead:**");
    expect(Buffer.byteLength(text)).toBeGreaterThan(30_000);
  });

  it("still fits when there are a thousand projects", () => {
    const projects = Array.from({ length: 1000 }, (_, i) =>
      project({ name: `p${i}/alembic.ini` }),
    );
    const text = renderMarkdown(report({ projects }), { limit: 60_000, links });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain("some projects");
  });
});

describe("renderComment", () => {
  it.each(Object.entries({ ...modelReports, hostile, hostileError, many }))(
    "keeps the comment for %s within GitHub's limit",
    (_, model) => {
      const body = renderComment(model, { id: null, links });
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      expect(body.split("\n")[0]).toBe("<!-- migration-gate -->");
    },
  );

  it.each([
    [null, "<!-- migration-gate -->"],
    ["backend", "<!-- migration-gate:backend -->"],
    ["a--b", "<!-- migration-gate:a%2D-b -->"],
    ["x --> <b>", "<!-- migration-gate:x%20%2D-%3E%20%3Cb%3E -->"],
    ["two\nlines", "<!-- migration-gate:two%0Alines -->"],
  ])("marks the gate %j so that the mark can't be broken", (id, marker) => {
    expect(commentMarker(id)).toBe(marker);
  });
});
