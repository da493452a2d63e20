import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Given } from "../../src/settings/given.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { readAsAction } from "./read-as.ts";
import { makeRepository } from "./temporary-repository.ts";

let repository: ReturnType<typeof makeRepository>;
beforeAll(() => {
  repository = makeRepository({
    "db/roles.sql": "",
    "db/dump.sql": "",
    "backend/alembic.ini": "",
    "backend/db/roles.sql": "",
  });
});
afterAll(() => repository.remove());

const read = (inputs: Record<string, string>, file: string | null = null) =>
  readAsAction(repository.folder, inputs, file);

describe("defaults", () => {
  it("of the action", async () => {
    const { folder } = repository;
    expect(await read({})).toEqual({
      repository: folder,
      workingDirectory: folder,
      alembicConfig: [],
      scriptLocation: null,
      python: null,
      database: "container",
      image: null,
      postgresVersion: null,
      databaseUrl: null,
      bootstrapSql: null,
      baselineSql: null,
      baselineRevision: null,
      env: {},
      range: { mode: "changed" },
      baseRef: null,
      failOn: "error",
      comment: "always",
      githubToken: null,
      timeout: 600,
      downgrades: "required",
      expectedHeads: [],
      alembicArgs: [],
      upgradeCommand: null,
      downgradeCommand: null,
      drift: true,
      rules: {},
      stats: null,
      smallTableRows: 10_000,
      largeTableRows: 10_000_000,
      since: null,
      allow: [],
      allowLabels: {},
      reportFile: null,
      sarifFile: null,
      junitFile: null,
      gitlabFile: null,
      mode: "run",
      allowPullRequestTarget: false,
      reviewComments: true,
      otherPullRequests: true,
    });
  });

  it("of the command line: a local server and no comment", async () => {
    const settings = await readFlags([]);
    expect(settings).toMatchObject({ database: "local", comment: "never" });
  });

  it("empty inputs count as not given", async () => {
    expect(await read({ "fail-on": "", env: "\n", range: " " })).toEqual(
      await read({}),
    );
  });
});

it("reads every input", async () => {
  const { folder } = repository;
  const settings = await read({
    "working-directory": "backend",
    "alembic-config":
      "alembic.ini\n# the other one\n\n  ../db/other.ini#blue  \n",
    "script-location": "app:migrations",
    python: "uv run --project 'my app' python",
    "alembic-args": "-x tenant=a -x 'name=b c'",
    database: "server",
    "database-url": "postgresql+psycopg://ci:p%40ss@db:5432/postgres",
    "bootstrap-sql": "db/roles.sql",
    "baseline-sql": "../db/dump.sql",
    "baseline-revision": "1975ea83b712",
    env: 'DSN=postgresql://{user}:{password}@{host}:{port}/{database}\nJSON={"a":{"b":1}}\nEMPTY=\nEQUALS=a=b',
    range: "base:1975ea",
    "base-ref": "origin/main",
    "fail-on": "warning",
    comment: "on-findings",
    "github-token": "ghs_secret",
    timeout: "1h",
    downgrades: "irreversible-allowed",
    "expected-heads": "expand\ncontract\nexpand",
    drift: "False",
    report: "out/report.json",
    sarif: "out/gate.sarif",
    junit: "out/junit.xml",
    gitlab: "out/quality.json",
    "review-comments": "false",
    "other-pull-requests": "false",
    mode: "comment-only",
    "allow-pull-request-target": "true",
  });
  expect(settings).toEqual({
    repository: folder,
    workingDirectory: path.join(folder, "backend"),
    alembicConfig: ["alembic.ini", "../db/other.ini#blue"],
    scriptLocation: "app:migrations",
    python: ["uv", "run", "--project", "my app", "python"],
    alembicArgs: ["tenant=a", "name=b c"],
    upgradeCommand: null,
    downgradeCommand: null,
    database: "server",
    image: null,
    postgresVersion: null,
    databaseUrl: "postgresql://ci:p%40ss@db:5432/postgres",
    bootstrapSql: path.join(folder, "backend/db/roles.sql"),
    baselineSql: path.join(folder, "db/dump.sql"),
    baselineRevision: "1975ea83b712",
    env: {
      DSN: "postgresql://{user}:{password}@{host}:{port}/{database}",
      JSON: '{"a":{"b":1}}',
      EMPTY: "",
      EQUALS: "a=b",
    },
    range: { mode: "between", from: "base", to: "1975ea" },
    baseRef: "origin/main",
    failOn: "warning",
    comment: "on-findings",
    githubToken: "ghs_secret",
    timeout: 3600,
    downgrades: "irreversible-allowed",
    expectedHeads: ["expand", "contract"],
    drift: false,
    rules: {},
    stats: null,
    smallTableRows: 10_000,
    largeTableRows: 10_000_000,
    since: null,
    allow: [],
    allowLabels: {},
    reportFile: path.join(folder, "backend/out/report.json"),
    sarifFile: path.join(folder, "backend/out/gate.sarif"),
    junitFile: path.join(folder, "backend/out/junit.xml"),
    gitlabFile: path.join(folder, "backend/out/quality.json"),
    mode: "comment-only",
    allowPullRequestTarget: true,
    reviewComments: false,
    otherPullRequests: false,
  });
});

it("reads every key of the settings file, lists as lists or lines, env as mapping or lines", async () => {
  const file = `
alembic-config:
  - backend/alembic.ini
script-location: migrations
python: .venv/bin/python -X utf8
database: container
image: pgvector/pgvector:pg17
bootstrap-sql: db/roles.sql
baseline-sql: db/dump.sql
baseline-revision: 0010
env:
  VERSION: 1.10
  FLAG: off
  EMPTY:
fail-on: never
downgrades: off
expected-heads: |
  expand
  contract
drift: false
rules:
  drop-column: off
  drop-table: warning
  drop-table in legacy/** on public.audit_*: info
since: 0042
allow:
  - rule: drop-column
    reason: it is old
  - rule: drop-table
    path: legacy/**
    table: public.audit_*
    revision: 0043
    reason: >
      it is older
      still
allow-labels:
  "gate: drop": drop-column, drop-table
stats: db/dump.sql
small-table-rows: 500
large-table-rows: 1000000
timeout: 90s
comment: never
`;
  const { folder } = repository;
  expect(await read({}, file)).toMatchObject({
    alembicConfig: ["backend/alembic.ini"],
    scriptLocation: "migrations",
    python: [path.join(folder, ".venv/bin/python"), "-X", "utf8"],
    database: "container",
    image: "pgvector/pgvector:pg17",
    bootstrapSql: path.join(folder, "db/roles.sql"),
    baselineSql: path.join(folder, "db/dump.sql"),
    baselineRevision: "0010",
    env: { VERSION: "1.10", FLAG: "off", EMPTY: "" },
    failOn: "never",
    downgrades: "off",
    expectedHeads: ["expand", "contract"],
    drift: false,
    rules: {
      "drop-column": "off",
      "drop-table": "warning",
      "drop-table in legacy/** on public.audit_*": "info",
    },
    since: "0042",
    allow: [
      {
        rule: "drop-column",
        path: null,
        table: null,
        revision: null,
        reason: "it is old",
        place: ".migration-gate.yml line 27",
      },
      {
        rule: "drop-table",
        path: "legacy/**",
        table: "public.audit_*",
        revision: "0043",
        reason: "it is older still",
        place: ".migration-gate.yml line 29",
      },
    ],
    allowLabels: { "gate: drop": ["drop-column", "drop-table"] },
    stats: path.join(folder, "db/dump.sql"),
    smallTableRows: 500,
    largeTableRows: 1_000_000,
    timeout: 90,
    comment: "never",
  });
});

describe("precedence", () => {
  it("an input wins over the settings file, also when it says what the default says", async () => {
    const settings = await read(
      { "fail-on": "error" },
      "fail-on: never\ntimeout: 1m\n",
    );
    expect(settings).toMatchObject({ failOn: "error", timeout: 60 });
  });

  it("a list is taken whole from the stronger place", async () => {
    const settings = await read(
      { "expected-heads": "a" },
      "expected-heads: [b, c]",
    );
    expect(settings.expectedHeads).toEqual(["a"]);
  });

  it("variables of env are merged by name", async () => {
    const settings = await read(
      { env: "TOKEN=secret\nMODE=ci" },
      "env: { MODE: test, NAME: gate }",
    );
    expect(settings.env).toEqual({
      TOKEN: "secret",
      MODE: "ci",
      NAME: "gate",
    });
  });

  it.each([
    [
      { database: "local" },
      "image: pgvector/pgvector:pg17",
      { database: "local", image: null },
    ],
    [
      { image: "postgres:16" },
      "database: local",
      { database: "container", image: "postgres:16" },
    ],
    [
      { "postgres-version": "16" },
      "image: postgres:17",
      { postgresVersion: 16, image: null },
    ],
    [
      { "database-url": "postgresql://u@h/d" },
      "database: container\nimage: postgres:17",
      { database: "server", image: null },
    ],
    [
      { "database-url": "postgresql://u@h/d" },
      "postgres-version: 17",
      { database: "server", postgresVersion: null },
    ],
  ])("input %j over file %j", async (inputs, file, expected) => {
    expect(await read(inputs, file)).toMatchObject(expected);
  });
});

describe("what the provider is when nobody says", () => {
  it.each([
    ["database-url", "postgresql://u@h/d", "server"],
    ["image", "postgres:17", "container"],
    ["postgres-version", "17", "local"],
  ] as const)("%s on the command line", async (name, text, database) => {
    expect((await readFlags([[name, text]])).database).toBe(database);
  });
});

describe("on the command line", () => {
  it("paths of flags count from the current folder", async () => {
    const settings = await readFlags([
      ["working-directory", "backend"],
      ["alembic-config", "backend/alembic.ini#blue"],
      ["bootstrap-sql", "db/roles.sql"],
      ["python", "./venv/bin/python"],
    ]);
    const { folder } = repository;
    expect(settings).toMatchObject({
      repository: folder,
      workingDirectory: path.join(folder, "backend"),
      alembicConfig: ["alembic.ini#blue"],
      bootstrapSql: path.join(folder, "db/roles.sql"),
      python: [path.join(folder, "venv/bin/python")],
    });
  });

  it("a config looked for in PATH instead of the current folder is told where it counts from", async () => {
    await expect(
      readFlags([
        ["working-directory", "/usr/share"],
        ["alembic-config", "alembic.ini"],
      ]),
    ).rejects.toThrow(
      "`alembic.ini` leaves the repository. Paths of flags count from the current folder, not from PATH.",
    );
  });

  it("the folder itself is the repository when there is no git", async () => {
    const settings = await readFlags([["working-directory", "/usr/share"]]);
    expect(settings.repository).toBe("/usr/share");
  });
});

async function readFlags(flags: [Given["name"], string][]) {
  return readSettings({
    surface: "command-line",
    given: flags.map(([name, text]): Given => {
      const where = `flag --${name}`;
      const entries = [{ where, key: null, text }];
      return { name, origin: "flag", where, entries };
    }),
    folder: repository.folder,
    knownRules: [],
    defaultReport: null,
  });
}

it("reads the project's own commands, one in the file and one as input", async () => {
  const settings = await readAsAction(
    repository.folder,
    { "upgrade-command": "flask --app 'my app' db upgrade {revision}" },
    "downgrade-command: flask db downgrade {revision}\n",
  );
  expect(settings).toMatchObject({
    upgradeCommand: ["flask", "--app", "my app", "db", "upgrade", "{revision}"],
    downgradeCommand: ["flask", "db", "downgrade", "{revision}"],
  });
});
