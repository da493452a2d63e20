import { describe, expect, it } from "@jest/globals";
import { sortOutAllowed } from "../../src/findings/allow.ts";
import { makeFinding, type Finding } from "../../src/findings/finding.ts";
import {
  commentPermissions,
  labelPermissions,
  settingsPermissions,
  type Permission,
  type SettingsAllowance,
} from "../../src/findings/permission.ts";
import type { Allowance } from "../../src/revisions/revision.ts";
import { revision } from "../graph/revisions.ts";

const file = "versions/0002.py";

const finding = (changes: Partial<Finding> = {}): Finding =>
  makeFinding({
    rule: "drop-column",
    severity: "error",
    message: "",
    file,
    line: 10,
    endLine: 12,
    revision: "0002",
    tables: ["public.orders"],
    ...changes,
  });

const groupOf = (rule: string) =>
  rule.startsWith("style-") ? "style" : undefined;

/** What takes the finding out: `by place`; null when it stays. */
function allower(
  permissions: Permission[],
  changes: Partial<Finding> = {},
): string | null {
  const { allowed } = sortOutAllowed([finding(changes)], permissions, groupOf);
  return allowed[0] ? `${allowed[0].by} ${allowed[0].place}` : null;
}

function comment(changes: Partial<Allowance> = {}): Permission[] {
  const allowance: Allowance = {
    rules: ["drop-column"],
    reason: "it is old",
    line: 9,
    covers: "file",
    ...changes,
  };
  return commentPermissions({
    ...revision("0002"),
    file,
    allowances: [allowance],
  });
}

describe("a comment", () => {
  const lines = { line: 10, endLine: 12 };
  it.each<[string, Partial<Allowance>, Partial<Finding>, boolean]>([
    ["for the file allows all in it", {}, {}, true],
    ["for the file allows what has no line", {}, { line: null }, true],
    ["allows nothing in other files", {}, { file: "versions/0003.py" }, false],
    ["allows nothing without a file", {}, { file: null }, false],
    ["allows no other rule", {}, { rule: "drop-table" }, false],
    [
      "for a group allows its rules",
      { rules: ["style"] },
      { rule: "style-x" },
      true,
    ],
    ["for a group allows no others", { rules: ["style"] }, {}, false],
    ["without a reason allows nothing", { reason: "" }, {}, false],
    ["that stands at no call allows nothing", { covers: "nothing" }, {}, false],
    ["for lines allows what lies in them", { covers: lines }, {}, true],
    ["for lines allows no more", { covers: lines }, { endLine: 13 }, false],
    ["for lines allows nothing above", { covers: lines }, { line: 9 }, false],
    ["for lines allows one line", { covers: lines }, { endLine: null }, true],
    [
      "for lines allows nothing without one",
      { covers: lines },
      { line: null },
      false,
    ],
  ])("%s", (_, allowance, changes, isAllowed) => {
    expect(allower(comment(allowance), changes)).toBe(
      isAllowed ? "comment versions/0002.py:9" : null,
    );
  });

  it("is used when it allows something, also when another one does", () => {
    const permissions = [...comment(), ...comment({ line: 2 })];
    const unrelated = comment({ rules: ["drop-table"] });
    const { used } = sortOutAllowed(
      [finding()],
      [...permissions, ...unrelated],
      groupOf,
    );
    expect([...used]).toEqual(permissions);
  });
});

describe("an entry of the settings", () => {
  const entry = (changes: Partial<SettingsAllowance>): Permission[] =>
    settingsPermissions([
      {
        rule: "drop-column",
        path: null,
        table: null,
        revision: null,
        reason: "it is old",
        place: "line 4",
        ...changes,
      },
    ]);
  it.each<[Partial<SettingsAllowance>, boolean]>([
    [{}, true],
    [{ rule: "drop-table" }, false],
    [{ path: "versions/**" }, true],
    [{ path: "legacy/**" }, false],
    [{ table: "orders" }, true],
    [{ table: "public.o*" }, true],
    [{ table: "audit_*" }, false],
    [{ revision: "0002" }, true],
    [{ revision: "0003" }, false],
    [{ revision: "0002", path: "versions/", table: "audit_*" }, false],
  ])("%j allows it: %j", (changes, isAllowed) => {
    expect(allower(entry(changes))).toBe(isAllowed ? "settings line 4" : null);
  });
});

describe("a label", () => {
  const mapping = { "gate/drop": ["drop-table", "drop-column"] };
  it.each([
    [["bug", "gate/drop"], "label gate/drop"],
    [["bug"], null],
    [["gate/Drop"], null],
    [[], null],
  ])("of %j: %j", (labels, expected) => {
    expect(allower(labelPermissions(labels, mapping))).toBe(expected);
  });

  it("named like a property of every object allows nothing", () => {
    expect(
      allower(labelPermissions(["constructor", "__proto__"], {})),
    ).toBeNull();
  });
});

it("what nobody allows stays, in its order", () => {
  const all = [finding({ rule: "b" }), finding(), finding({ rule: "a" })];
  const { findings, allowed } = sortOutAllowed(all, comment(), groupOf);
  expect(findings).toEqual([all[0], all[2]]);
  expect(allowed.map((one) => one.finding)).toEqual([all[1]]);
});
