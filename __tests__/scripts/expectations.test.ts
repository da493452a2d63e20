import { describe, expect, it } from "@jest/globals";
import {
  missingFindings,
  parseExpectations,
} from "../../scripts/demo/expectations.ts";

const finding = {
  rule: "drop-column",
  file: "alembic/versions/a.py",
  line: 2,
};

describe("expectations in revision files", () => {
  it.each([
    ["no comment", "op.execute('x')", []],
    [
      "one rule",
      "def upgrade():\n    op.x()  # expect: drop-column",
      [{ file: "a.py", line: 2, rule: "drop-column" }],
    ],
    [
      "several rules on one line",
      "op.x()  # expect: drop-column, missing-lock-timeout",
      [
        { file: "a.py", line: 1, rule: "drop-column" },
        { file: "a.py", line: 1, rule: "missing-lock-timeout" },
      ],
    ],
    [
      "Windows line ends",
      "\r\nop.x()  # expect: drop-table\r\n",
      [{ file: "a.py", line: 2, rule: "drop-table" }],
    ],
  ])("are read: %s", (_, source, expected) => {
    expect(parseExpectations("a.py", source)).toEqual(expected);
  });

  it.each([
    ["met", finding, []],
    [
      "missed by another line",
      { ...finding, line: 3 },
      ["drop-column at a.py:2"],
    ],
    [
      "missed by another file",
      { ...finding, file: "alembic/versions/b.py" },
      ["drop-column at a.py:2"],
    ],
    [
      "missed by another rule",
      { ...finding, rule: "drop-table" },
      ["drop-column at a.py:2"],
    ],
  ])("are %s", (_, found, missing) => {
    const expectations = [{ file: "a.py", line: 2, rule: "drop-column" }];
    const report = { projects: [{ findings: [found] }] };
    expect(missingFindings(expectations, report)).toEqual(missing);
  });
});
