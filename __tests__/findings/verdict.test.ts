import { describe, expect, it } from "@jest/globals";
import { makeFinding, type Severity } from "../../src/findings/finding.ts";
import {
  applySeverities,
  countFindings,
  decideVerdict,
} from "../../src/findings/verdict.ts";

const findings = (...severities: Severity[]) =>
  severities.map((severity) =>
    makeFinding({ rule: "drop-column", severity, message: "" }),
  );

describe("the verdict", () => {
  it.each([
    ["error", [], "pass"],
    ["error", ["info", "warning"], "pass"],
    ["error", ["error"], "fail"],
    ["warning", ["info"], "pass"],
    ["warning", ["warning"], "fail"],
    ["warning", ["error"], "fail"],
    ["never", ["error", "warning"], "pass"],
  ] as const)("with fail-on %s and %j is %s", (failOn, severities, verdict) => {
    const counts = countFindings(findings(...severities));
    expect(decideVerdict(counts, failOn)).toBe(verdict);
  });
});

describe("the severities of the configuration", () => {
  it.each([
    ["off", ["error", "info"], []],
    ["warning", ["error", "warning", "info"], ["warning", "warning", "info"]],
    ["error", ["warning", "info"], ["error", "info"]],
  ] as const)("%s turns %j into %j", (wanted, before, after) => {
    const changed = applySeverities(findings(...before), {
      "drop-column": wanted,
      "drop-table": "off",
    });
    expect(changed.map(({ severity }) => severity)).toEqual(after);
  });
});
