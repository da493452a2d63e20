import { describe, expect, it } from "@jest/globals";
import { checkAllowances, checkUnused } from "../../src/checks/allowances.ts";
import { commentPermissions } from "../../src/findings/permission.ts";
import type { Allowance } from "../../src/revisions/revision.ts";
import { revision } from "../graph/revisions.ts";

const known = ["drop-column", "drop-table", "unused-allowance"];

function withAllowance(changes: Partial<Allowance>) {
  const allowance: Allowance = {
    rules: ["drop-column"],
    reason: "it is old",
    line: 9,
    covers: "file",
    ...changes,
  };
  return { ...revision("0002"), allowances: [allowance] };
}

describe("a comment that allows nothing is found", () => {
  it.each<[string, Partial<Allowance>, string[]]>([
    ["not when it is right", {}, []],
    [
      "without a reason",
      { rules: ["drop-column", "drop-table"], reason: "" },
      [
        "allow-without-reason: This comment gives no reason, so it does not allow `drop-column`, `drop-table`.",
      ],
    ],
    [
      "without a rule",
      { rules: [], reason: "" },
      ["allow-unknown-rule: This comment names no rule, so it allows nothing."],
    ],
    [
      "with an unknown rule among others",
      { rules: ["drop-column", "drop-colum"] },
      [
        "allow-unknown-rule: There is no rule `drop-colum`, so this comment does not allow it.",
      ],
    ],
    [
      "when it names what can't be run",
      { rules: ["upgrade-fails"] },
      [
        "allow-unknown-rule: `upgrade-fails` can't be allowed: it says that something could not be run.",
      ],
    ],
    [
      "when it names what is about it",
      { rules: ["unused-allowance"] },
      [
        "allow-unknown-rule: `unused-allowance` can't be allowed: it is about what is allowed.",
      ],
    ],
  ])("%s", (_, allowance, expected) => {
    const found = checkAllowances([withAllowance(allowance)], known);
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      expected,
    );
    for (const one of found)
      expect(one).toMatchObject({
        severity: "warning",
        line: 9,
        endLine: 9,
        revision: "0002",
      });
  });

  it("with the nearest name", () => {
    const [found] = checkAllowances(
      [withAllowance({ rules: ["drop-colum"] })],
      known,
    );
    expect(found?.fix?.text).toBe("Did you mean `drop-column`?");
  });
});

describe("a comment whose rule found nothing", () => {
  it.each<[Allowance["covers"], string]>([
    [
      "file",
      "This comment allows `drop-column`, which was not found in this file.",
    ],
    [
      { line: 4, endLine: 4 },
      "This comment allows `drop-column`, which was not found in line 4.",
    ],
    [
      { line: 4, endLine: 6 },
      "This comment allows `drop-column`, which was not found in the lines 4 to 6.",
    ],
    [
      "nothing",
      "This comment stands at no call, so it does not allow `drop-column`.",
    ],
  ])("that covers %j says so", (covers, message) => {
    const unused = commentPermissions(withAllowance({ covers }));
    expect(checkUnused(unused)).toMatchObject([
      { rule: "unused-allowance", severity: "warning", message, line: 9 },
    ]);
  });
});
