import { describe, expect, it } from "@jest/globals";
import { renderJson } from "../../src/report/json.ts";
import { actedOn, hostile, hostileError } from "./fixtures/hostile.ts";
import { modelReports } from "./fixtures/model-reports.ts";

describe("renderJson", () => {
  it.each(Object.entries({ ...modelReports, hostile, hostileError }))(
    "keeps every value of the report %s",
    (_, report) => {
      expect(JSON.parse(renderJson(report))).toEqual(report);
    },
  );

  it("holds nothing that a terminal or the runner acts on", () => {
    const text = renderJson(hostile) + renderJson(hostileError);
    expect(text).not.toContain("##[");
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toMatch(actedOn);
  });

  it("ends in a line end", () => {
    expect(renderJson(modelReports.green)).toMatch(/[^\n]\n$/);
  });
});
