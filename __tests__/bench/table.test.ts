import { describe, expect, it } from "@jest/globals";
import { renderResults, type Comparison } from "../../bench/table.ts";

const short: Comparison = {
  name: "10 revisions",
  runs: 5,
  revisions: 10,
  gate: 2_500,
  oneByOne: 10_000,
  ratio: 0.25,
  measured: 10,
};
const long: Comparison = {
  name: "500 revisions",
  runs: 3,
  revisions: 500,
  gate: 40_000,
  oneByOne: 500_000,
  ratio: 0.08,
  measured: 21,
};

function render(...comparisons: Comparison[]): string {
  return renderResults({
    comparisons,
    version: 61.2,
    emptyProgram: 40,
    machine: "2 cores (Some CPU)",
  });
}

describe("the table of the benchmark", () => {
  it("shows both times, their ratio and the cost of a revision", () => {
    const row = render(short)
      .split("\n")
      .find((line) => line.includes("10 revisions"));
    expect(row?.split("|").map((cell) => cell.trim())).toEqual([
      "",
      "10 revisions",
      "2.5 s",
      "10.0 s",
      "0.25",
      "250 ms",
      "5",
      "",
    ]);
  });

  it("says which numbers were scaled from a sample", () => {
    const text = render(short, long);
    expect(text).toContain("500 s ¹");
    expect(text).toContain("¹ Measured on 21 revisions");
  });

  it("does not speak of a sample when every step was measured", () => {
    expect(render(short)).not.toContain("¹");
  });

  it("tells the start-up time and the machine", () => {
    expect(render(short)).toContain("`migration-gate --version`: 61 ms");
    expect(render(short)).toContain("2 cores (Some CPU)");
  });
});
