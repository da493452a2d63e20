import { describe, expect, it } from "@jest/globals";
import type { Edit } from "../../src/findings/finding.ts";
import { hunksOf } from "../../src/github/diff-hunks.ts";
import {
  commentOf,
  draftComments,
  withoutRange,
  type ChangedFile,
} from "../../src/github/review-draft.ts";
import { findingsToPlace } from "../../src/github/review-findings.ts";
import { findingAt, projectReport } from "./review-report.ts";

const file = "versions/a.py";
const text = Array.from({ length: 40 }, (_, i) => `    line_${i + 1}()`);
const added = text.map((line) => `+${line}`);
const newFile = changed(`@@ -0,0 +1,40 @@\n${added.join("\n")}`, true);
const context = text.slice(9, 13).map((line) => ` ${line}`);
const modified = changed(`@@ -10,4 +10,4 @@\n${context.join("\n")}`, false);

function changed(patch: string, isNew: boolean): ChangedFile {
  return { filename: file, hunks: hunksOf(patch), isNew };
}

function editAt(line: number, endLine = line): Edit {
  const endColumn = (text[endLine - 1] ?? "").length + 1;
  return { span: { line, column: 5, endLine, endColumn }, text: "better()" };
}

function draft(
  findings: ReturnType<typeof findingAt>[],
  from: ChangedFile = newFile,
  lines: readonly string[] | null = text,
) {
  const placed = findingsToPlace({ projects: [projectReport(findings)] }, null);
  return draftComments(placed, new Map([[file, from]]), () => lines);
}

describe("draftComments", () => {
  it("stands on the lines of the call", () => {
    expect(draft([findingAt(7, { endLine: 9 })])).toMatchObject([
      { line: 7, endLine: 9, suggestion: null },
    ]);
  });

  it("stands on the first line of a long call", () => {
    expect(draft([findingAt(7, { endLine: 30 })])).toMatchObject([
      { line: 7, endLine: 7 },
    ]);
  });

  it("stands on the part of the call that the diff shows", () => {
    expect(draft([findingAt(8, { endLine: 11 })], modified)).toMatchObject([
      { line: 10, endLine: 11 },
    ]);
  });

  it("leaves out what the diff does not show", () => {
    expect(draft([findingAt(9), findingAt(14)], modified)).toEqual([]);
    expect(draft([findingAt(7, { file: "env.py" })])).toEqual([]);
  });

  it("leaves out a line where the checkout has something else", () => {
    const shifted = ["# one more", ...text];
    expect(draft([findingAt(11)], modified, shifted)).toEqual([]);
  });

  it("suggests the edit where its lines are", () => {
    const edit = editAt(10, 11);
    expect(draft([findingAt(12, { edit })], modified)).toMatchObject([
      { line: 10, endLine: 11, suggestion: "    better()" },
    ]);
  });

  it.each([
    ["when the diff shows a part of its lines", editAt(8, 11), text],
    ["when it changes nothing", { ...editAt(10), text: "line_10()" }, text],
  ])("suggests nothing %s", (_, edit, lines) => {
    expect(draft([findingAt(12, { edit })], modified, lines)).toMatchObject([
      { line: 12, endLine: 12, suggestion: null },
    ]);
  });

  it("suggests nothing without a checkout, and only trusts the lines of new files", () => {
    const findings = [findingAt(10, { edit: editAt(10) })];
    expect(draft(findings, newFile, null)).toMatchObject([
      { line: 10, suggestion: null },
    ]);
    expect(draft(findings, modified, null)).toEqual([]);
  });

  it("suggests one thing for a line, that of the worse finding", () => {
    const drafts = draft([
      findingAt(10, { severity: "warning", edit: editAt(10, 11) }),
      findingAt(11, { rule: "other-rule", edit: editAt(11) }),
      findingAt(12, { rule: "third-rule", edit: editAt(12) }),
    ]);
    expect(drafts.map(({ line, suggestion }) => [line, suggestion])).toEqual([
      [11, "    better()"],
      [12, "    better()"],
      [10, null],
    ]);
  });
});

describe("commentOf", () => {
  it("names a range only when there is one", () => {
    const [range, line] = draft([
      findingAt(7, { endLine: 9 }),
      findingAt(12, { rule: "other-rule" }),
    ]).map(commentOf);
    expect(range).toMatchObject({
      ...{ path: file, start_line: 7, start_side: "RIGHT" },
      ...{ line: 9, side: "RIGHT" },
    });
    expect(line).not.toHaveProperty("start_line");
    expect(line).toMatchObject({ line: 12, side: "RIGHT" });
  });

  it("can be put on one line, without the suggestion", () => {
    const edit = editAt(10, 11);
    const [one] = draft([findingAt(10, { edit })]).map(withoutRange);
    const comment = one && commentOf(one);
    expect(comment).toMatchObject({ line: 10 });
    expect(comment).not.toHaveProperty("start_line");
    expect(comment?.body).not.toContain("suggestion");
  });
});
