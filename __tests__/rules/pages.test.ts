import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readCoverage } from "../../scripts/rule-pages/render-index.ts";
import {
  renderPage,
  shownBad,
  type FoundExample,
} from "../../scripts/rule-pages/render-page.ts";
import { nextRevision } from "../../src/rules/alembic-code.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { adjustableChecks, fixedChecks } from "../../src/checks/check-ids.ts";
import { ruleIds, rules } from "../../src/rules/index.ts";
import type { Example } from "../../src/rules/rule.ts";
import { loadPostgresParser } from "../../src/sql/parse-postgres.ts";
import { expectFile } from "../support/golden.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import { playAll, type Played } from "./run-examples.ts";
import { playOnSqlite } from "./run-sqlite-examples.ts";

const folder = join(process.cwd(), "docs/rules");
const played = new Map<Example, Played>();
let testServer: TestServer;

beforeAll(async () => {
  testServer = await startTestServer();
  const examples = rules.flatMap(shownBad);
  const sqlite = examples.filter(({ dialect }) => dialect === "sqlite");
  const postgres = examples.filter((example) => !sqlite.includes(example));
  const parse = await loadPostgresParser();
  const results = [
    ...(await playAll(postgres.map(asPlay), testServer, parse)),
    ...(await playOnSqlite(sqlite.map(asPlay))),
  ];
  [...postgres, ...sqlite].forEach((example, position) => {
    const result = results[position];
    if (result) played.set(example, result);
  });
});

afterAll(async () => {
  await testServer.close();
});

function asPlay({ before, upgrade }: Example) {
  return { before, upgrades: upgrade.split(nextRevision) };
}

function found(id: string, example: Example): FoundExample {
  const finding = played.get(example)?.findings.find(({ rule }) => rule === id);
  if (!finding) throw new Error(`${id} is silent on its bad example`);
  return { example, finding: withPlainNames(finding) };
}

/** A play's revisions are numbered through all examples; a page must not change when another rule comes. */
function withPlainNames(finding: Finding): Finding {
  const text = JSON.stringify(finding).replaceAll(/\be\d+_(\d+)\b/g, "000$1");
  return JSON.parse(text) as Finding;
}

describe("the pages in docs/rules", () => {
  it.each([...rules])("$id.md says what the rule says and finds", (rule) => {
    const examples = shownBad(rule).map((example) => found(rule.id, example));
    expectFile(join(folder, `${rule.id}.md`), renderPage(rule, examples));
  });

  it("are those of the rules and the index, no more", () => {
    const pages = readdirSync(folder).filter((file) => file !== "README.md");
    expect(pages.sort()).toEqual(ruleIds.map((id) => `${id}.md`).sort());
  });
});

describe("the table of known checks", () => {
  const coverage = readCoverage();
  const known: readonly string[] = [
    ...ruleIds,
    ...adjustableChecks,
    ...fixedChecks,
  ];

  it("has every row of sections 2.1 to 2.6", () => {
    const rows = Array.from({ length: 105 }, (_, index) => index + 1);
    expect(coverage.map(({ row }) => row)).toEqual(rows);
  });

  it.each(coverage)(
    "row $row names rules that exist, or says why none",
    (one) => {
      expect(one.rules.filter((id) => !known.includes(id))).toEqual([]);
      if (one.rules.length === 0) expect(one.note).toMatch(/\.$/);
    },
  );
});
