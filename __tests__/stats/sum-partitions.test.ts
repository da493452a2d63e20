import { expect, it } from "@jest/globals";
import {
  sumPartitions,
  type CountedRelation,
} from "../../src/stats/sum-partitions.ts";

const relation = (
  name: string,
  more: Partial<CountedRelation> = {},
): CountedRelation => ({
  name,
  kind: "r",
  parent: null,
  rows: 10,
  bytes: 100,
  writes: 1,
  ...more,
});
const partitioned = { kind: "p", rows: 0, bytes: 0, writes: 0 };
const sizeOf = (relations: CountedRelation[], name: string) => {
  const { rows, bytes, writes } = sumPartitions(relations).find(
    (one) => one.name === name,
  )!;
  return { rows, bytes, writes };
};

it("a partitioned table is the sum of its partitions, of whatever depth", () => {
  const relations = [
    relation("part", partitioned),
    relation("part_1", { parent: "part" }),
    relation("part_2", { ...partitioned, parent: "part" }),
    relation("part_2a", { parent: "part_2", rows: 5 }),
    relation("other", { rows: 7 }),
  ];
  expect(sizeOf(relations, "part")).toEqual({
    rows: 15,
    bytes: 200,
    writes: 2,
  });
  expect(sizeOf(relations, "part_2")).toEqual({
    rows: 5,
    bytes: 100,
    writes: 1,
  });
  expect(sizeOf(relations, "other").rows).toBe(7);
});

it("is not known where a partition is not known", () => {
  const relations = [
    relation("part", partitioned),
    relation("part_1", { parent: "part", rows: null, writes: null }),
    relation("part_2", { parent: "part" }),
  ];
  expect(sizeOf(relations, "part")).toEqual({
    rows: null,
    bytes: 200,
    writes: null,
  });
});

it("is empty without partitions", () => {
  expect(sizeOf([relation("part", partitioned)], "part")).toEqual({
    rows: 0,
    bytes: 0,
    writes: 0,
  });
});
