import { describe, expect, it } from "@jest/globals";
import { revisionsAfterMerge } from "../../src/graph/after-merge.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { lines, revision } from "./revisions.ts";

const ids = (revisions: Revision[]) => revisions.map(({ id }) => id).sort();
const changed = (id: string, source: string) => revision(id, [], { source });

describe("what the base branch has after the merge", () => {
  it("is what both added", () => {
    const after = revisionsAfterMerge(lines("a>b"), lines("a>c"), lines("a"));
    expect(ids(after)).toEqual(["a", "b", "c"]);
  });

  it("is without what either removed", () => {
    const after = revisionsAfterMerge(
      lines("a b c"),
      lines("a b d"),
      lines("a b c d"),
    );
    expect(ids(after)).toEqual(["a", "b"]);
  });

  it("has the file of the side that changed it", () => {
    const [old, ours, theirs] = ["0", "1", "2"];
    const after = revisionsAfterMerge(
      [changed("a", ours), changed("b", old)],
      [changed("a", old), changed("b", theirs)],
      [changed("a", old), changed("b", old)],
    );
    expect(after.map(({ source }) => source)).toEqual([ours, theirs]);
  });

  it("has a file that moved only once", () => {
    const moved = revision("b", ["a"], { file: "versions/2026/b.py" });
    const [a, b] = lines("a>b");
    expect(revisionsAfterMerge([a!, b!], [a!, moved], [a!, b!])).toEqual([
      a,
      moved,
    ]);
    expect(revisionsAfterMerge([a!, moved], [a!, b!], [a!, b!])).toEqual([
      a,
      moved,
    ]);
  });

  it("is all of both when nobody knows where the work began", () => {
    const after = revisionsAfterMerge(lines("a>b"), lines("a>c"), null);
    expect(ids(after)).toEqual(["a", "b", "c"]);
  });
});
