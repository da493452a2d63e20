import { describe, expect, it } from "@jest/globals";
import { compareSnapshots } from "../../src/snapshot/compare-snapshots.ts";
import { describeDifference } from "../../src/snapshot/describe-difference.ts";
import type { SchemaObject, Snapshot } from "../../src/snapshot/snapshot.ts";
import { column, object } from "./differences.ts";

function snapshot(objects: SchemaObject[]): Snapshot {
  return { fingerprint: JSON.stringify(objects), objects };
}

function lines(before: SchemaObject[], after: SchemaObject[]): string[] {
  return compareSnapshots(snapshot(before), snapshot(after)).map((one) =>
    describeDifference(one),
  );
}

const table = object("table", "public.a", { kind: "table" });
const id = column("public.a.id", 1);
const slug = column("public.a.slug", 2);
const title = column("public.a.title", 3);
const articles = [table, id, slug, title];
const index = object("index", "public.ix", { valid: "yes" }, "table public.a");
const note = object("comment", "index public.ix", {}, "index public.ix");

describe("compareSnapshots", () => {
  it("finds nothing between equal snapshots", () => {
    expect(lines(articles, articles)).toEqual([]);
  });

  it.each<[string, SchemaObject[], SchemaObject[], string[]]>([
    [
      "tells a new table once, without its columns, indexes and their comments",
      [],
      [...articles, index, note],
      ["table public.a is left behind"],
    ],
    [
      "tells a dropped index without its comment",
      [...articles, index, note],
      articles,
      ["index public.ix is lost"],
    ],
    [
      "tells a dropped column by itself",
      articles,
      [table, id, slug],
      ["column public.a.title is lost"],
    ],
    [
      "tells each property that changed, before and after",
      articles,
      [
        table,
        id,
        column("public.a.slug", 2, {
          type: "character varying(50)",
          default: "''::text",
        }),
        title,
      ],
      [
        "column public.a.slug: type text → character varying(50), default none → ''::text",
      ],
    ],
    [
      "tells the order of columns once for the table",
      articles,
      [table, id, column("public.a.slug", 3), column("public.a.title", 2)],
      ["table public.a: column order id, slug, title → id, title, slug"],
    ],
    [
      "does not take columns for moved that only close up",
      articles,
      [table, id, column("public.a.title", 2)],
      ["column public.a.slug is lost"],
    ],
    [
      "tells an identity without its sequence",
      [table, id],
      [
        table,
        column("public.a.id", 1, { identity: "always" }),
        object("sequence", "public.a_id_seq", { identity: "true" }),
      ],
      ["column public.a.id: identity none → always"],
    ],
    [
      "tells a column of a partitioned table without its copies",
      [table],
      [table, id, column("public.a1.id", 1, { inherited: "only" })],
      ["column public.a.id is left behind"],
    ],
    [
      "tells a partition's column that changed alone",
      [column("public.a1.id", 1, { inherited: "only" })],
      [column("public.a1.id", 1, { inherited: "only", nullable: "no" })],
      ["column public.a1.id: nullable yes → no"],
    ],
    [
      "tells an index of a partitioned table without those of the partitions",
      [],
      [index, object("index", "public.a1_ix", { "partition of": "public.ix" })],
      ["index public.ix is left behind"],
    ],
    [
      "does not print long definitions",
      [object("view", "public.v", { definition: "select\n1" })],
      [object("view", "public.v", { definition: "select\n2" })],
      ["view public.v: definition differs"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  it("never calls schemas equal whose fingerprints differ", () => {
    const differences = compareSnapshots(
      { fingerprint: "a", objects: articles },
      { fingerprint: "b", objects: articles },
    );
    expect(differences).toHaveLength(1);
  });
});
