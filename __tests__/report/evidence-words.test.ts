import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "../../src/rehearsal/statement.ts";
import { effectInWords, effectsOf } from "../../src/report/evidence-words.ts";
import { evidence, lock, relation } from "./fixtures/reports.ts";

const index = { name: "ix_slug", kind: "index", table: "articles" } as const;
const tags = { name: "tags" };

const cases: [string, Partial<Evidence>, string[]][] = [
  ["nothing", {}, []],
  [
    "a lock",
    { locks: [lock("AccessExclusive")] },
    ["ACCESS EXCLUSIVE on public.articles"],
  ],
  [
    "the strongest of several locks",
    { locks: [lock("RowExclusive"), lock("ShareRowExclusive"), lock("Share")] },
    ["SHARE ROW EXCLUSIVE on public.articles"],
  ],
  [
    "a rewrite under a lock",
    { locks: [lock("AccessExclusive")], rewrites: [relation()] },
    ["ACCESS EXCLUSIVE on public.articles, rewritten"],
  ],
  [
    "a scan without a lock",
    { scans: [relation()] },
    ["public.articles, read from end to end"],
  ],
  ["the lock of every write", { locks: [lock("RowExclusive")] }, []],
  [
    "the lock of every write with a scan",
    { locks: [lock("RowExclusive")], scans: [relation()] },
    ["ROW EXCLUSIVE on public.articles, read from end to end"],
  ],
  [
    "two relations, the stronger lock first",
    { locks: [lock("Share", tags), lock("AccessExclusive")] },
    ["ACCESS EXCLUSIVE on public.articles", "SHARE on public.tags"],
  ],
  [
    "an index with its table",
    {
      locks: [lock("AccessExclusive"), lock("AccessExclusive", index)],
      rewrites: [relation(), relation(index)],
    },
    ["ACCESS EXCLUSIVE on public.articles, rewritten"],
  ],
  [
    "an index rewritten alone",
    {
      locks: [lock("Share"), lock("AccessExclusive", index)],
      rewrites: [relation(index)],
    },
    [
      "ACCESS EXCLUSIVE on public.ix_slug, rewritten",
      "SHARE on public.articles",
    ],
  ],
  [
    "a new table",
    { locks: [lock("AccessExclusive", { isPreexisting: false })] },
    ["ACCESS EXCLUSIVE on public.articles, new in this range"],
  ],
  [
    "a lock held by the transaction",
    { held: [lock("AccessExclusive")], locks: [lock("Share", tags)] },
    [
      "ACCESS EXCLUSIVE on public.articles, held from before",
      "SHARE on public.tags",
    ],
  ],
  [
    "a name on several lines",
    { locks: [lock("Share", { name: "a\n::b" })] },
    ['SHARE on public."a ::b"'],
  ],
];

describe("effectsOf", () => {
  it.each(cases)("words %s", (_, changes, words) => {
    const effects = effectsOf(evidence(changes));
    expect(effects.map((effect) => effectInWords(effect))).toEqual(words);
  });

  it("lets the renderer decide how a name looks", () => {
    const [effect] = effectsOf(evidence({ locks: [lock("Share")] }));
    const words = effect && effectInWords(effect, (name) => `<${name}>`);
    expect(words).toBe("SHARE on <public.articles>");
  });
});
