import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings/finding.ts";
import { nextRevision } from "../../src/rules/alembic-code.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import { awkwardNames } from "./awkward-names.ts";
import { scenarios } from "./scenarios.ts";
import { examplesOn } from "./examples-on.ts";
import { playAll, type Play, type Played } from "./run-examples.ts";

const examples = [...awkwardNames, ...examplesOn("postgresql")];
const badExamples = examples.filter(({ kind }) => kind === "bad");
/** Bad examples with the advised code in place of what was found. */
const fixes: { id: string; index: number; play: Play }[] = [];

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

/** DROP TABLE … CASCADE locks what refers to the table: that is worth saying apart. */
const saidApart = ["drop-table 1"];

/** Where `revisionFile` puts the body. */
const firstLineOfUpgrade = 10;

let testServer: TestServer;
const played = new Map<string, Played>();
const playedScenarios = new Map<string, Played>();
const playedFixes = new Map<string, Played>();

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
    [...fixes.map(({ play }) => play), ...scenarios],
    testServer,
    parse,
  );
  fixes.forEach(({ id, index }, position) => {
    const result = fixedPlays[position];
    if (result) playedFixes.set(`${id} ${index}`, result);
  });
  scenarios.forEach(({ name }, position) => {
    const result = fixedPlays[fixes.length + position];
    if (result) playedScenarios.set(name, result);
  });
});

afterAll(async () => {
  await testServer.close();
});

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
    },
  );

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
    expect(told.filter((name) => !saidApart.includes(name))).toEqual([]);
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
