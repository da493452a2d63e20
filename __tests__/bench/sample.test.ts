import { describe, expect, it } from "@jest/globals";
import { median, sampleHistory } from "../../bench/sample.ts";

describe("the sample of a history", () => {
  it.each([1, 10, 20])("is all of %i revisions", (count) => {
    expect(sampleHistory(count)).toEqual([[0, count]]);
  });

  it("takes the start, the middle and the end of a long one", () => {
    expect(sampleHistory(100)).toEqual([
      [0, 7],
      [47, 54],
      [93, 100],
    ]);
  });
});

describe("the median", () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[1, 10, 2, 4], 3],
  ])("of %j is %d", (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});
