import { describe, expect, it } from "@jest/globals";
import { makeFinding } from "../../src/findings/finding.ts";
import { findingsToPlace } from "../../src/github/review-findings.ts";
import { planReview } from "../../src/github/review-plan.ts";
import { projectReport } from "./review-report.ts";

const place = { file: "versions/a.py", line: 7, endLine: 8 };
const lock = makeFinding({
  ...{ rule: "missing-lock-timeout", severity: "warning", message: "waits" },
  ...place,
});
const drop = makeFinding({
  ...{ rule: "drop-column", severity: "error", message: "loses rows" },
  ...place,
});

function markersOf(...findings: (typeof drop)[]): string[] {
  const projects = [projectReport(findings)];
  return findingsToPlace({ projects }, null).map(({ marker }) => marker);
}

describe("findingsToPlace", () => {
  it("has errors before warnings", () => {
    const found = findingsToPlace(
      { projects: [projectReport([lock, drop])] },
      null,
    );
    expect(found.map(({ finding }) => finding.rule)).toEqual([
      "drop-column",
      "missing-lock-timeout",
    ]);
  });

  it("leaves out notes and what has no line", () => {
    expect(
      markersOf(
        { ...drop, severity: "info" },
        { ...drop, file: null },
        { ...drop, line: null },
      ),
    ).toEqual([]);
  });

  it("has what two projects find in the same file once", () => {
    const projects = [projectReport([drop]), projectReport([drop])];
    expect(findingsToPlace({ projects }, null)).toHaveLength(1);
  });

  it("has what is found twice in one file twice", () => {
    expect(new Set(markersOf(drop, { ...drop, line: 20 })).size).toBe(2);
  });

  it.each([
    ["Dropping `users.line_1`", "Dropping `users.line_2`"],
    ["#12 grows from the same parent", "#13 grows from the same parent"],
  ])("keeps the marker of %s when another one is gone", (one, other) => {
    const findings = [one, other].map((message) => ({ ...drop, message }));
    const [, marker] = markersOf(...findings);
    expect(markersOf(...findings.slice(1))).toEqual([marker]);
  });

  it("gives a moved finding the same marker", () => {
    expect(markersOf({ ...drop, line: 70, endLine: 71 })).toEqual(
      markersOf(drop),
    );
  });
});

describe("planReview", () => {
  const found = findingsToPlace(
    { projects: [projectReport([drop, lock])] },
    null,
  );
  const [first = "", second = ""] = found.map(({ marker }) => marker);
  const own = (marker: string) => ({
    marker,
    id: 1,
    isAnswered: false,
    nodeId: `node of ${marker}`,
  });

  it("has everything to say on the first push", () => {
    expect(planReview(found, [], true)).toEqual({
      ...{ fresh: found, known: 0, room: 30, present: [], gone: [] },
    });
  });

  it("parts what was said from what is new and what is gone", () => {
    const plan = planReview(found, [own(first), own("other")], true);
    expect(plan.fresh.map(({ marker }) => marker)).toEqual([second]);
    expect(plan.present).toEqual([own(first)]);
    expect(plan.gone).toEqual([own("other")]);
    expect(plan.room).toBe(29);
  });

  it("takes nothing for gone when the gate could not do its job", () => {
    expect(planReview([], [own(first)], false).gone).toEqual([]);
  });
});
