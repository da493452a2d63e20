import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pc from "picocolors";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { ruleHelp } from "../../src/formats/rule-help.ts";
import { sourceReader } from "../../src/formats/source-reader.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { problemsOf as sarifProblems } from "../report/check-sarif.ts";
import { parseXml } from "../report/parse-xml.ts";
import type { ProjectReport, Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { renderFinding } from "../../src/report/terminal-finding.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { expectFile } from "../support/golden.ts";
import { pythonOf } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";
import {
  makeExampleRepository,
  pullRequestsOf,
  type ExampleRepository,
} from "./example-repository.ts";

/** Where each example keeps its revisions. */
const versions = {
  articles: "alembic/versions",
  boilerplate: "src/migrations/versions",
  numbered: "migrations/versions",
  players: "alembic/versions",
} as const;
type Example = keyof typeof versions;
/** What an example asks for beside its files. */
const settings: Partial<Record<Example, Partial<Settings>>> = {
  players: { database: "sqlite", databaseUrl: null },
};
const examples = Object.keys(versions) as Example[];

let shared: TestServer;
const repositories = new Map<Example, ExampleRepository>();
beforeAll(async () => {
  shared = await startTestServer();
  for (const example of examples)
    repositories.set(example, makeExampleRepository(example));
});
afterAll(async () => {
  for (const repository of repositories.values()) repository.remove();
  await shared.close();
});

async function gateExample(
  example: Example,
  given: Partial<Settings>,
  pullRequest?: string,
): Promise<{ report: Report; project: ProjectReport }> {
  const repository = repositories.get(example);
  if (!repository) throw new Error(`no example ${example}`);
  if (pullRequest !== undefined) repository.play(pullRequest);
  const report = await gate(
    settingsFor(repository.folder, shared.server, {
      ...settings[example],
      ...given,
    }),
  );
  expect(report.error).toBeNull();
  expect(report.projects).toHaveLength(1);
  const [project] = report.projects as [ProjectReport];
  expectFormats(report, repository.folder);
  return { report, project };
}

/** Whatever is found, the files for other programs are what these expect. */
function expectFormats(report: Report, folder: string): void {
  const sarif = renderSarif(report, {
    help: ruleHelp(),
    home: null,
    gateId: null,
    readSource: sourceReader(folder),
  });
  expect(sarifProblems(sarif)).toEqual([]);
  const found = report.projects.flatMap(({ findings }) => findings);
  const hashes = sarif.match(/"primaryLocationLineHash"/g) ?? [];
  expect(hashes).toHaveLength(found.length);
  expect(parseXml([renderJunit(report)])).toHaveLength(1);
}

/** What the comments in revision files demand, as `rule at file:line`. */
function markersIn(folder: string, example: Example): string[] {
  return readExpectations(path.join(folder, versions[example])).map(
    ({ rule, file, line }) => `${rule} at ${versions[example]}/${file}:${line}`,
  );
}

function place({ rule, file, line }: Finding): string {
  return file === null ? rule : `${rule} at ${file}:${line}`;
}

/** What a reader is told of a pull request, word for word. */
function expectReading(
  name: string,
  { findings }: Pick<ProjectReport, "findings">,
): void {
  const plain = pc.createColors(false);
  const told = findings.map((finding) => renderFinding(finding, 100, plain));
  const text = told.length > 0 ? told.join("\n\n") : "  nothing";
  const file = `${name.replaceAll(" ", "-")}.txt`;
  expectFile(path.join(import.meta.dirname, "golden", file), `${text}\n`);
}

describe("the history of an example", () => {
  it.each(examples)(
    "goes from an empty database to the head and back: %s",
    async (example) => {
      const { report, project } = await gateExample(example, {
        range: { mode: "all" },
      });
      const markers = markersIn(path.join("examples", example), example);
      expect(project.findings.map(place).sort()).toEqual(markers.sort());
      expect(report).toMatchObject({ verdict: "pass", notices: [] });
      expect(report.counts).toMatchObject({ errors: 0, warnings: 0 });
      expect(project.notices).toEqual([]);
      expect(project.revisions.length).toBeGreaterThan(2);
      for (const { up, down, again } of project.revisions)
        expect([up.status, down.status, again.status]).toEqual(
          Array(3).fill("passed"),
        );
    },
  );

  // Each was a pull request once: what is said when its tables are full and in use.
  it.each<[Example, string, string, string[]]>([
    ["numbered", "001", "002", ["update-all-rows info"]],
    ["numbered", "002", "heads", []],
    ["boilerplate", "58c6f0a94d13", "91d5c2f7e830", []],
    ["boilerplate", "91d5c2f7e830", "0d73e6b8a1f4", ["downgrade-changes info"]],
    ["boilerplate", "0d73e6b8a1f4", "f4b90c1d65e2", []],
    [
      "boilerplate",
      "f4b90c1d65e2",
      "a83e17d0f6c9",
      ["autocommit-block-after-changes info"],
    ],
    ["boilerplate", "a83e17d0f6c9", "heads", ["drop-table error"]],
    ["players", "5e1a7c40b9d2", "b27f90c3d815", []],
    ["players", "b27f90c3d815", "e80d4b16a7f3", ["copy-table info"]],
    ["players", "e80d4b16a7f3", "heads", ["copy-table info"]],
  ])(
    "was written with care: %s from %s to %s",
    async (example, from, to, findings) => {
      const { project } = await gateExample(example, {
        range: { mode: "between", from, to },
      });
      expect(
        project.findings.map(({ rule, severity }) => `${rule} ${severity}`),
      ).toEqual(findings);
      expectReading(`${example} ${from} to ${to}`, project);
    },
  );

  it.each<[Example, string]>([
    ["boilerplate", "src"],
    ["numbered", "."],
  ])("can be written as SQL to look at: %s", async (example, folder) => {
    const pullRequest = { boilerplate: "new-model", numbered: "renumbered" };
    const repository = repositories.get(example)?.folder ?? "";
    const sql = execFileSync(
      pythonOf("examples"),
      ["-m", "alembic", "upgrade", "head", "--sql"],
      {
        cwd: path.join(repository, folder),
        env: { PATH: process.env["PATH"], POSTGRES_PASSWORD: "50%@home" },
        stdio: ["ignore", "pipe", "ignore"],
        encoding: "utf8",
      },
    );
    // Models and schema agree after that as well, so the SQL does what the revisions do.
    const baselineSql = path.join(repository, ".git/baseline.sql");
    writeFileSync(baselineSql, sql.replaceAll(" CONCURRENTLY", ""));
    const { report } = await gateExample(
      example,
      { range: { mode: "changed" }, baseRef: "main", baselineSql },
      pullRequest[example as keyof typeof pullRequest],
    );
    expect(report.verdict).toBe("pass");
    expect(report.counts).toEqual({ errors: 0, warnings: 0, infos: 0 });
  });
});

interface PullRequest {
  example: Example;
  name: string;
  verdict: Report["verdict"];
  /** What a reader must learn from messages and advice. */
  says?: string[];
}

const pullRequests: PullRequest[] = [
  { example: "boilerplate", name: "new-model", verdict: "pass" },
  {
    example: "boilerplate",
    name: "foreign-key",
    verdict: "fail",
    says: ["postgresql_not_valid=True", "postgresql_concurrently=True"],
  },
  {
    example: "boilerplate",
    name: "data-migration",
    verdict: "fail",
    says: ['unique constraint "tier_name_key"', "downgrade() left it"],
  },
  {
    example: "boilerplate",
    name: "rename-column",
    verdict: "fail",
    says: ['full_name of public."user" is called name'],
  },
  {
    example: "boilerplate",
    name: "drop-table",
    verdict: "fail",
    says: [
      "index public.ix_rate_limit_tier_id is lost",
      "tied to others by foreign keys or partitions blocks every read and write of public.tier",
    ],
  },
  {
    example: "boilerplate",
    name: "explicit-transaction",
    verdict: "fail",
    says: ["can't call begin() here", "Alembic has begun a transaction"],
  },
  {
    example: "boilerplate",
    name: "commit-inside",
    verdict: "fail",
    says: [
      "Alembic reports success, but alembic_version does not name it: connection.commit() ended",
      "Leave begin(), commit() and rollback()",
    ],
  },
  {
    example: "boilerplate",
    name: "sqlalchemy-1-strings",
    verdict: "fail",
    says: ["ObjectNotExecutableError", "sa.text("],
  },
  {
    example: "numbered",
    name: "same-number",
    verdict: "fail",
    says: ["Nothing was run", 'down_revision = "003"'],
  },
  {
    example: "numbered",
    name: "renamed-file",
    verdict: "fail",
    says: ["A new file name alone changes nothing"],
  },
  {
    example: "numbered",
    name: "two-heads",
    verdict: "fail",
    says: ["2 heads: 003", 'down_revision = "003"'],
  },
  { example: "numbered", name: "renumbered", verdict: "pass" },
  {
    example: "numbered",
    name: "unquoted-user",
    verdict: "fail",
    says: ['syntax error at or near "user"', "reserved word"],
  },
  {
    example: "numbered",
    name: "check-without-column",
    verdict: "fail",
    says: ['column "age" does not exist', "no revision up to here makes it"],
  },
  {
    example: "numbered",
    name: "constraints-at-once",
    verdict: "fail",
    says: ["VALIDATE CONSTRAINT ck_user_age"],
  },
  {
    example: "numbered",
    name: "backfill-under-lock",
    verdict: "fail",
    says: ['still blocks every read and write of public."user"'],
  },
  {
    example: "numbered",
    name: "not-repeatable",
    verdict: "fail",
    says: ["could not be repeated", "ON CONFLICT DO NOTHING"],
  },
  {
    example: "numbered",
    name: "enum-stays",
    verdict: "fail",
    says: ['sa.Enum(name="user_role").drop('],
  },
  {
    example: "numbered",
    name: "no-way-back",
    verdict: "fail",
    says: ["downgrade() of 004 is empty"],
  },
  { example: "players", name: "new-table", verdict: "pass" },
  { example: "players", name: "add-column", verdict: "pass" },
  {
    example: "players",
    name: "drop-column",
    verdict: "fail",
    says: ["Dropping birthDate deletes its values from players"],
  },
  {
    example: "players",
    name: "rename-column",
    verdict: "fail",
    says: ["firstName of players is called givenName"],
  },
  {
    example: "players",
    name: "not-null-without-fill",
    verdict: "fail",
    says: ["Nothing fills the NULLs of nickName in players"],
  },
  {
    example: "players",
    name: "dates-with-time",
    verdict: "fail",
    says: ["'2024-05-01' becomes 2024"],
  },
  {
    example: "players",
    name: "lost-check",
    verdict: "fail",
    says: [
      "The copy of clubs loses CHECK (foundedIn > 1850)",
      "check constraint clubs.CHECK (foundedIn > 1850) is lost",
      "table_args=[sa.CheckConstraint(",
    ],
  },
  {
    example: "players",
    name: "foreign-keys-on",
    verdict: "fail",
    says: ["ON DELETE CASCADE deletes the rows of players", "foreign_keys=OFF"],
  },
  { example: "players", name: "foreign-keys-off-again", verdict: "pass" },
  {
    example: "players",
    name: "drop-table",
    verdict: "fail",
    says: ["Dropping clubs deletes its rows for good"],
  },
  {
    example: "players",
    name: "no-way-back",
    verdict: "fail",
    says: ["downgrade() of 1d0f63a8c92e is empty"],
  },
];

describe("a pull request against an example", () => {
  it.each(pullRequests)(
    "has the findings that are marked in it, and no other: $example, $name",
    async ({ example, name, verdict, says = [] }) => {
      const { report, project } = await gateExample(
        example,
        { range: { mode: "changed" }, baseRef: "main" },
        name,
      );
      const folder = path.join(pullRequestsOf(example), name);
      expect(project.findings.map(place).sort()).toEqual(
        markersIn(folder, example).sort(),
      );
      expect([...report.notices, ...project.notices]).toEqual([]);
      expect(report.verdict).toBe(verdict);
      const told = project.findings
        .flatMap(({ message, fix }) => [message, fix?.text, fix?.code])
        .join("\n");
      for (const words of says) expect(told).toContain(words);
      expectReading(`${example} ${name}`, project);
    },
  );

  it.each<Example>(["boilerplate", "numbered", "players"])(
    "has a case for every folder: %s",
    (example) => {
      const covered = pullRequests.filter((one) => one.example === example);
      const present = readdirSync(pullRequestsOf(example), {
        withFileTypes: true,
      }).filter((entry) => entry.isDirectory());
      expect(covered.map(({ name }) => name).sort()).toEqual(
        present.map(({ name }) => name).sort(),
      );
    },
  );
});
