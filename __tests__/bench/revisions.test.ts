import { describe, expect, it } from "@jest/globals";
import {
  modelsSource,
  revisionId,
  revisionSource,
} from "../../bench/revisions.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";

describe("a generated history", () => {
  it.each([0, 1, 2, 3, 4, 5, 12])(
    "has at %i a revision that goes up and down after the one before",
    (position) => {
      const file = `${revisionId(position)}.py`;
      const revision = parseRevision(revisionSource(position), file);
      expect(revision).toMatchObject({
        id: revisionId(position),
        parents: position === 0 ? [] : [revisionId(position - 1)],
        downgrade: { body: "code" },
      });
    },
  );

  it("has models with just the columns that it made so far", () => {
    expect(modelsSource(6)).toContain('"accounts_1"');
    expect(modelsSource(6).match(/"status"/g)).toHaveLength(1);
  });
});
