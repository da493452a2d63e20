import { describe, expect, it } from "@jest/globals";
import { checkTimeout, checkTooLate } from "../../src/checks/timeout.ts";
import { failureOf } from "./results.ts";

const hang = {
  seconds: 60,
  revision: "a1",
  direction: "up",
  statement: null,
  file: "versions/a1.py",
  line: 14,
} as const;

describe("a migration that hangs", () => {
  it("is placed at the statement that has not come back", () => {
    const { statement } = failureOf("", "57014");
    expect(checkTimeout({ ...hang, statement })).toMatchObject({
      rule: "migration-hangs",
      severity: "error",
      line: 9,
      endLine: 10,
      statement: "SELECT 1",
      message: expect.stringContaining("waiting for this statement"),
    });
  });

  it("is placed where Python is when no statement is open", () => {
    expect(checkTimeout(hang)).toMatchObject({
      file: "versions/a1.py",
      line: 14,
      statement: null,
      message: expect.stringMatching(/after 60 s .*running Python code/),
    });
  });

  it("takes the time of the projects after it", () => {
    expect(checkTooLate(60)).toMatchObject({
      rule: "migration-hangs",
      severity: "error",
      message: expect.stringContaining("nothing of it was tested"),
    });
  });
});
