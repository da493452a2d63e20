import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { nextRevision } from "../../src/rules/alembic-code.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import { awkwardNames } from "./awkward-names.ts";
import { scenarios } from "./scenarios.ts";
import { examplesOn } from "./examples-on.ts";
import { editedUpgrade } from "./edited.ts";
import { playAll, type Play, type Played } from "./run-examples.ts";

const examples = [...awkwardNames, ...examplesOn("postgresql")];
const badExamples = examples.filter(({ kind }) => kind === "bad");
/** Bad examples with the advised code in place of what was found. */
const fixes: { id: string; index: number; play: Play }[] = [];

/** The same with the exact edit applied to the file. */
const edits: typeof fixes = [];

/** The body of upgrade() with the lines of a finding replaced by the advised code, which may go over two revisions. */
function fixed(upgrade: string, { line, endLine, fix }: Finding): string[] {
  const lines = upgrade.split("\n");
  const start = (line ?? 0) - firstLineOfUpgrade;
  const count = (endLine ?? 0) - (line ?? 0) + 1;
  const indent = /^ */.exec(lines[start] ?? "")?.[0] ?? "";
  const code = (fix?.code ?? "").split("\n").map((one) => indent + one);
  lines.splice(start, count, ...code);
  return lines.join("\n").split(nextRevision);
}

/**
 * Two things worth saying apart: DROP TABLE … CASCADE locks what refers to the table, too; a type that can't hold all
 * values loses them besides writing every row anew; and a wider column may outgrow its sequence.
 */
const saidApart =
  /^(drop-table 1|lossy-column-cast \d+|sequence-narrower-than-column 0)$/;

const firstOfTwo = {
  "constraint-left-not-valid":
    "the edit is the first of two revisions, and says that the second is due",
};

/** What advice brings with it: the rule that then speaks, for each rule that gives it, and why that is meant. */
const broughtAlong: Record<string, Record<string, string>> = {
  "drop-table": {
    "rename-table": "a table that is renamed first can come back",
  },
  "add-foreign-key-without-not-valid": firstOfTwo,
  "add-check-without-not-valid": firstOfTwo,
};

/** Rules that can say their fix as a change of text. */
const withEdits = [
  "add-check-without-not-valid",
  "add-foreign-key-without-not-valid",
  "create-index-without-concurrently",
  "drop-index-without-concurrently",
  "missing-lock-timeout",
  "reindex-without-concurrently",
];

/** Where `revisionFile` puts the body. */
const firstLineOfUpgrade = 10;

/** As it is, as advised, and as edited: several minutes on a busy machine. */
const eachExampleThrice = 600_000;

let testServer: TestServer;
const played = new Map<string, Played>();
const playedScenarios = new Map<string, Played>();
const playedFixes = new Map<string, Played>();
const playedEdits = new Map<string, Played>();

beforeAll(async () => {
  testServer = await startTestServer();
  const parse = await loadPostgresParser();
  const results = await playAll(
    examples.map(({ example }) => ({
      before: example.before,
      upgrades: example.upgrade.split(nextRevision),
    })),
    testServer,
    parse,
  );
  examples.forEach(({ id, kind, index, example }, position) => {
    const result = results[position];
    if (!result) throw new Error("an example was not played");
    played.set(`${id} ${kind} ${index}`, result);
    const finding = result.findings.find(({ rule }) => rule === id);
    if (kind === "bad" && finding?.edit)
      edits.push({
        id,
        index,
        play: {
          before: example.before,
          upgrades: [editedUpgrade(example.upgrade, finding.edit)],
        },
      });
    if (kind === "bad" && finding?.fix?.code)
      fixes.push({
        id,
        index,
        play: {
          before: example.before,
          upgrades: fixed(example.upgrade, finding),
        },
      });
  });
  const fixedPlays = await playAll(
    [
      ...[...fixes, ...edits].map(({ play }) => play),
      ...scenarios.map((scenario) => ({ ...scenario, severities: {} })),
    ],
    testServer,
    parse,
  );
  fixes.forEach(({ id, index }, position) => {
    const result = fixedPlays[position];
    if (result) playedFixes.set(`${id} ${index}`, result);
  });
  edits.forEach(({ id, index }, position) => {
    const result = fixedPlays[fixes.length + position];
    if (result) playedEdits.set(`${id} ${index}`, result);
  });
  scenarios.forEach(({ name }, position) => {
    const result = fixedPlays[fixes.length + edits.length + position];
    if (result) playedScenarios.set(name, result);
  });
}, eachExampleThrice);

afterAll(async () => {
  await testServer.close();
});

/** Rules that speak after the advice of a bad example and were silent before, without those that are meant to. */
function rulesNewIn(
  result: Played | undefined,
  id: string,
  index: number,
): string[] {
  const known = played.get(`${id} bad ${index}`)?.findings ?? [];
  const meant = Object.keys(broughtAlong[id] ?? {});
  const told = [...known.map(({ rule }) => rule), ...meant];
  const rules = (result?.findings ?? []).map(({ rule }) => rule);
  return rules.filter((rule) => !told.includes(rule));
}

function foundBy(id: string, result: Played | undefined) {
  return result?.findings.filter(({ rule }) => rule === id);
}

describe("the examples of every rule, on a real server", () => {
  it.each(examples)("$id: $kind example $index runs", ({ id, kind, index }) => {
    expect(played.get(`${id} ${kind} ${index}`)).toMatchObject({
      failure: null,
    });
  });

  it.each(badExamples)("$id finds bad example $index", ({ id, index }) => {
    const result = played.get(`${id} bad ${index}`);
    expect(foundBy(id, result)).toHaveLength(1);
  });

  it.each(examples.filter(({ kind }) => kind === "good"))(
    "$id is silent on good example $index",
    ({ id, kind, index }) => {
      const result = played.get(`${id} ${kind} ${index}`);
      expect(foundBy(id, result)).toEqual([]);
    },
  );

  it.each(badExamples)(
    "$id: the code advised for bad example $index runs and is not found again",
    ({ id, index }) => {
      const result = playedFixes.get(`${id} ${index}`);
      const advised = foundBy(id, played.get(`${id} bad ${index}`))?.[0]?.fix;
      expect(advised).not.toBeNull();
      if (advised?.code == null) return expect(result).toBeUndefined();
      expect(result).toMatchObject({ failure: null });
      expect(foundBy(id, result)).toEqual([]);
      expect(rulesNewIn(result, id, index)).toEqual([]);
    },
  );

  it.each(badExamples)(
    "$id: with the exact edit of bad example $index nothing is found that was not before",
    ({ id, index }) => {
      const result = playedEdits.get(`${id} ${index}`);
      if (!result) return;
      expect(withEdits).toContain(id);
      expect(result).toMatchObject({ failure: null });
      expect(foundBy(id, result)).toEqual([]);
      expect(rulesNewIn(result, id, index)).toEqual([]);
    },
  );

  it("gives an exact edit for one bad example of each rule that can", () => {
    const present = badExamples.map(({ id }) => id);
    const wanted = withEdits.filter((id) => present.includes(id));
    expect(edits.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  });

  it("reports each bad example once: specific rules claim what generic ones would repeat", () => {
    const generic = ["blocking-scan", "blocking-lock", "rewrite-table"];
    const twice = badExamples.filter(
      ({ id, index }) =>
        !generic.includes(id) &&
        played
          .get(`${id} bad ${index}`)
          ?.findings.some(({ rule }) => generic.includes(rule)),
    );
    const told = twice.map(({ id, index }) => `${id} ${index}`);
    expect(told.filter((name) => !saidApart.test(name))).toEqual([]);
  });
});

describe("whole revisions, on a real server", () => {
  it.each(scenarios)("$name", ({ name, findings, fix = "" }) => {
    const result = playedScenarios.get(name);
    const found = result?.findings.map(
      ({ severity, rule }) => `${severity} ${rule}`,
    );
    expect(result?.failure).toBeNull();
    expect(found).toEqual(findings);
    const code = result?.findings.map((one) => one.fix?.code).join("\n");
    expect(code ?? "").toContain(fix);
  });
});
