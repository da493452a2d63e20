import { describe, expect, it } from "@jest/globals";
import type { Lock } from "../../src/rehearsal/statement.ts";
import { lockTimeline } from "../../src/report/lock-timeline.ts";
import { renderTimeline } from "../../src/report/markdown-timeline.ts";
import type { StatementReport } from "../../src/report/report.ts";
import { hostileTexts } from "./fixtures/hostile.ts";
import { evidence, lock, statement } from "./fixtures/reports.ts";

const exclusive = lock("AccessExclusive");
const share = lock("Share", { name: "tags" });

type Step = Partial<StatementReport> & { takes?: Lock[]; holds?: Lock[] };

/** Statements of 10 ms each in one transaction. */
function run(...steps: Step[]): StatementReport[] {
  return steps.map(({ takes = [], holds = [], ...rest }, index) => ({
    ...statement({
      index,
      milliseconds: 10,
      evidence: evidence({ locks: takes, held: holds }),
    }),
    ...rest,
  }));
}

function locksOf(statements: StatementReport[]): string[] | null {
  const timeline = lockTimeline(statements);
  return (
    timeline &&
    timeline.locks.map(
      ({ mode, relation, from, to }) => `${mode} ${relation} ${from}-${to}`,
    )
  );
}

describe("lockTimeline", () => {
  it.each<[string, Step[], string[] | null]>([
    [
      "no lock that ends with its statement",
      [{ takes: [exclusive] }, {}],
      null,
    ],
    [
      "a lock until the last statement that it was held through",
      [{}, { takes: [exclusive] }, { holds: [exclusive] }, {}],
      ["AccessExclusive public.articles 10-30"],
    ],
    [
      "the strongest lock first",
      [
        { takes: [share] },
        { takes: [exclusive], holds: [share] },
        { holds: [share, exclusive] },
      ],
      ["AccessExclusive public.articles 10-30", "Share public.tags 0-30"],
    ],
    [
      "no weaker lock on what a stronger one blocks anyway",
      [
        { takes: [exclusive] },
        { takes: [lock("Share")], holds: [exclusive] },
        { holds: [exclusive, lock("Share")] },
      ],
      ["AccessExclusive public.articles 0-30"],
    ],
    [
      "no lock on a new table",
      [
        { takes: [lock("AccessExclusive", { isPreexisting: false })] },
        { holds: [lock("AccessExclusive", { isPreexisting: false })] },
      ],
      null,
    ],
    [
      "no lock that only lasts through Alembic's own statement",
      [{ takes: [exclusive] }, { holds: [exclusive], revision: null }],
      null,
    ],
    [
      "no lock of another transaction",
      [{ takes: [exclusive] }, { holds: [exclusive], transaction: 2 }],
      null,
    ],
    [
      "nothing of the second time up",
      [{ takes: [exclusive] }, { holds: [exclusive], direction: "again" }],
      null,
    ],
    [
      "the transaction with the longest lock",
      [
        { takes: [share] },
        { holds: [share] },
        { takes: [exclusive], transaction: 2 },
        { holds: [exclusive], transaction: 2, ms: 500 },
      ],
      ["AccessExclusive public.articles 0-510"],
    ],
  ])("shows %s", (_, steps, expected) => {
    expect(locksOf(run(...steps))).toEqual(expected);
  });

  it("gives what took no time a millisecond, or nobody would see it", () => {
    const steps = run(
      { takes: [exclusive], ms: 0.2 },
      { holds: [exclusive], ms: 0 },
    );
    expect(locksOf(steps)).toEqual(["AccessExclusive public.articles 0-2"]);
  });
});

describe("renderTimeline", () => {
  it("shows the longest of many statements in their order, and says how many are left out", () => {
    const steps = Array.from({ length: 100 }, (_, i) => ({
      holds: [exclusive],
      ms: i % 5 === 0 ? 50 : 1,
    }));
    const [, picture = "", note = ""] = renderTimeline({
      statements: run({ takes: [exclusive], ms: 50 }, ...steps),
    });
    const numbers = [...picture.matchAll(/^ {2}(\d+)\)/gm)].map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers).toHaveLength(25);
    expect(note).toContain("76 shorter statements left out");
  });

  it.each([...hostileTexts, "", "title x", "%%{init: {}}%%", "a: b, c"])(
    "keeps %j from being read as Mermaid",
    (text) => {
      const hostile = lock("AccessExclusive", { schema: text, name: text });
      const given = { sql: text, revision: text };
      const [, picture = ""] = renderTimeline({
        statements: run(
          { ...given, takes: [hostile] },
          { ...given, holds: [hostile] },
        ),
      });
      const [fence, ...lines] = picture.split("\n");
      expect(fence).toBe("```mermaid");
      const safe = '[^"`#;:%<>{}[\\]|\\\\@&\\n]*';
      for (const line of lines.slice(3, -1))
        expect(line).toMatch(
          new RegExp(
            `^ {2}(?:section ${safe}\\S|\\d+\\) ${safe}:\\d+, \\d+|ACCESS EXCLUSIVE on ${safe}:crit, \\d+, \\d+)$`,
          ),
        );
      expect(lines).toHaveLength(9);
    },
  );
});
