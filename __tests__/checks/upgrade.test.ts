import { describe, expect, it } from "@jest/globals";
import { checkRuns } from "../../src/checks/upgrade.ts";
import type { RunFailure } from "../../src/rehearsal/recording.ts";
import type { Rehearsal } from "../../src/rehearsal/rehearsal.ts";
import {
  failed,
  failureOf,
  rehearsalOf,
  revisionWith,
  skipped,
  stairwayOf,
} from "./results.ts";

const revision = revisionWith("op.execute('x')");
const failure = failureOf('relation "t" does not exist.\nLINE 1: …', "42P01");

function production(
  failure: RunFailure | null,
  ran: [string, number][] = [],
): Rehearsal["production"] {
  return { statements: [], unseen: [], revisions: new Map(ran), failure };
}

describe("what failed to run", () => {
  it("is nothing after a clean run", () => {
    expect(
      checkRuns(rehearsalOf({ stairway: [stairwayOf(revision)] })),
    ).toEqual([]);
  });

  it("is told with place, statement and the first line of the message", () => {
    const [finding, ...more] = checkRuns(
      rehearsalOf({ production: production(failure, [["a0", 1]]) }),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "upgrade-fails",
      severity: "error",
      message: 'upgrade() of a1 fails: relation "t" does not exist.',
      file: "versions/a1.py",
      line: 9,
      endLine: 10,
      revision: "a1",
      direction: "up",
      statement: "SELECT 1",
    });
  });

  it("names Python's exception when no statement is to blame", () => {
    const [finding] = checkRuns(
      rehearsalOf({ production: production(failureOf("no such tenant")) }),
    );
    expect(finding).toMatchObject({
      message: "upgrade() of a1 fails: ProgrammingError: no such tenant.",
      statement: null,
    });
  });

  it("is told once when production and the stairway agree", () => {
    const stairway = [
      stairwayOf(revision, {
        up: failed(failure),
        down: skipped,
        again: skipped,
      }),
    ];
    const findings = checkRuns(
      rehearsalOf({ production: production(failure), stairway }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["upgrade-fails"]);
  });

  it.each<[string, Partial<Rehearsal>, string, string, string]>([
    [
      "before the range",
      { baseFailure: failure },
      "base-fails",
      "up",
      "Nothing of the range was tested",
    ],
    [
      "only on its own",
      {
        stairway: [
          stairwayOf(revision, {
            up: failed(failure),
            down: skipped,
            again: skipped,
          }),
        ],
      },
      "upgrade-fails",
      "up",
      "although the whole range ran in one go",
    ],
    [
      "on the way down",
      {
        stairway: [
          stairwayOf(revision, { down: failed(failure), again: skipped }),
        ],
      },
      "downgrade-fails",
      "down",
      "right after its upgrade()",
    ],
    [
      "the second time",
      { stairway: [stairwayOf(revision, { again: failed(failure) })] },
      "second-upgrade-fails",
      "again",
      "could not be repeated",
    ],
  ])("is told apart: %s", (_, given, rule, direction, words) => {
    const findings = checkRuns(rehearsalOf(given));
    expect(findings).toMatchObject([{ rule, direction, severity: "error" }]);
    expect(findings[0]?.message).toContain(words);
  });
});

describe("a missing table", () => {
  const table = {
    kind: "table" as const,
    name: "public.u",
    parent: null,
    properties: {},
  };
  const withTables = new Map([
    ["postgresql", { fingerprint: "", objects: [table] }],
  ]);

  it.each<[string, Partial<Rehearsal>, boolean]>([
    [
      "in the first revision on an empty database",
      { production: production(failure) },
      true,
    ],
    [
      "before the range",
      { baseFailure: failure, before: null, production: null },
      true,
    ],
    [
      "in a later revision",
      { production: production(failure, [["a0", 1]]) },
      false,
    ],
    [
      "on a database with tables",
      { production: production(failure), before: withTables },
      false,
    ],
  ])("%s: advice to start from a dump is given: %p", (_, given, isGiven) => {
    const [finding] = checkRuns(rehearsalOf(given));
    const text = finding?.fix?.text ?? "";
    expect(text.includes("`baseline-sql`")).toBe(isGiven);
  });
});
