import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { complaintsOf, readAsAction } from "./read-as.ts";
import { makeRepository } from "./temporary-repository.ts";

let repository: ReturnType<typeof makeRepository>;
beforeAll(() => {
  repository = makeRepository({
    "db/roles.sql": "",
    "backend/alembic.ini": "",
    "../outside.sql": "",
  });
});
afterAll(() => {
  rmSync(path.join(repository.folder, "../outside.sql"));
  repository.remove();
});

const read = (file: string, inputs: Record<string, string> = {}) =>
  readAsAction(repository.folder, inputs, file);

describe("a settings file that is wrong is answered with line and column", () => {
  it.each([
    [
      "an unknown setting",
      "fail-on: error\nfailon: error\n",
      ".migration-gate.yml line 2 column 1: there is no setting `failon`. Did you mean `fail-on`?",
    ],
    [
      "an unknown value",
      "\n\nfail-on: eror",
      ".migration-gate.yml line 3 column 10, `fail-on`: `eror` is not allowed; write error, warning or never. Did you mean `error`?",
    ],
    [
      "an unknown rule",
      "rules:\n  drop-colum: off\n",
      ".migration-gate.yml line 2 column 3, `rules`: there is no rule `drop-colum`. Did you mean `drop-column`?",
    ],
    [
      "a rule that can't be switched off",
      "rules:\n  upgrade-fails: off\n",
      ".migration-gate.yml line 2 column 3, `rules`: the severity of `upgrade-fails` can't be changed: it says that something could not be run.",
    ],
    [
      "an unknown severity",
      "rules:\n  drop-column: warn\n",
      ".migration-gate.yml line 2 column 3, `rules`: `warn` is not allowed; write off, error, warning or info. Did you mean `warning`?",
    ],
    [
      "rules as a list",
      "rules: [drop-column]\n",
      ".migration-gate.yml line 1 column 8, `rules`: write one `rule: severity` line per rule.",
    ],
    [
      "a scope that is none",
      "rules:\n  drop-column at legacy: off\n",
      ".migration-gate.yml line 2 column 3, `rules`: `drop-column at legacy` is not understood; write a rule, and behind it `in path/**`, `on schema.table` or both, in this order.",
    ],
    [
      "an unknown rule with a scope",
      "rules:\n  drop-colum in legacy/**: off\n",
      ".migration-gate.yml line 2 column 3, `rules`: there is no rule `drop-colum`. Did you mean `drop-column`?",
    ],
    [
      "an allowance without a reason",
      "allow:\n  - rule: drop-column\n    path: legacy/**\n",
      ".migration-gate.yml line 2 column 5, `allow`: this entry has no `reason`; say why the findings may stay.",
    ],
    [
      "an allowance with an empty reason",
      "allow:\n  - rule: drop-column\n    reason:\n",
      ".migration-gate.yml line 2 column 5, `allow`: this entry has no `reason`; say why the findings may stay.",
    ],
    [
      "an allowance without a rule",
      "allow:\n  - { reason: it is old }\n",
      ".migration-gate.yml line 2 column 5, `allow`: this entry has no `rule`; say what it allows.",
    ],
    [
      "an allowance of an unknown rule",
      "allow:\n  - rule: drop-colum\n    reason: it is old\n",
      ".migration-gate.yml line 2 column 5, `allow`: there is no rule `drop-colum`. Did you mean `drop-column`?",
    ],
    [
      "an allowance of what can't be run",
      "allow:\n  - reason: it is old\n    rule: upgrade-fails\n",
      ".migration-gate.yml line 3 column 5, `allow`: `upgrade-fails` can't be allowed: it says that something could not be run.",
    ],
    [
      "an allowance with an unknown key",
      "allow:\n  - rule: drop-column\n    reason: it is old\n    tabel: a\n",
      ".migration-gate.yml line 4 column 5, `allow`: there is no `tabel` here; known are rule, path, table, revision, reason. Did you mean `table`?",
    ],
    [
      "allowances as a mapping",
      "allow:\n  drop-column: it is old\n",
      ".migration-gate.yml line 2 column 3, `allow`: write a list of entries, each with `rule:` and `reason:`.",
    ],
    [
      "allowances as a list of rules",
      "allow: [drop-column]\n",
      ".migration-gate.yml line 1 column 8, `allow`: write a list of entries, each with `rule:` and `reason:`.",
    ],
    [
      "an allowance with a list inside",
      "allow:\n  - rule: [drop-column]\n    reason: it is old\n",
      ".migration-gate.yml line 2 column 3, `allow`: every entry must be plain text: no lists, mappings or aliases inside.",
    ],
    [
      "a label that allows an unknown rule",
      "allow-labels:\n  gate/drop: drop-column, drop-tabel\n",
      ".migration-gate.yml line 2 column 3, `allow-labels`: there is no rule `drop-tabel`. Did you mean `drop-table`?",
    ],
    [
      "a label that allows nothing",
      "allow-labels:\n  gate/drop:\n",
      ".migration-gate.yml line 2 column 3, `allow-labels`: there is no rule ``.",
    ],
    [
      "labels as a list",
      "allow-labels: [gate/drop]\n",
      ".migration-gate.yml line 1 column 15, `allow-labels`: write one `label: rule, rule` line per label.",
    ],
    [
      "broken YAML",
      "fail-on: error\nexpected-heads: [a, b\n",
      ".migration-gate.yml line 3 column 1: this is no readable YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "tabs",
      "rules:\n\tdrop-column: off\n",
      ".migration-gate.yml line 2 column 1: this is no readable YAML: Tabs are not allowed as indentation.",
    ],
    [
      "two documents",
      "drift: true\n---\ndrift: false\n",
      ".migration-gate.yml line 2 column 1: a second YAML document starts here; only one is read.",
    ],
    [
      "a duplicate key",
      "drift: true\ntimeout: 5m\ndrift: false\n",
      ".migration-gate.yml line 3 column 1: this key was there before.",
    ],
    [
      "a tag",
      "drift: !!js/function x\n",
      ".migration-gate.yml line 1 column 8: this is no readable YAML: Unresolved tag: tag:yaml.org,2002:js/function.",
    ],
    [
      "a list instead of a mapping",
      "- drift\n",
      ".migration-gate.yml line 1 column 1: expected `setting: value` lines.",
    ],
    [
      "a mapping as a key",
      "? {a: b}\n: drift\n",
      ".migration-gate.yml line 1 column 3: there is no setting ``.",
    ],
    [
      "a missing value",
      "fail-on:\n",
      ".migration-gate.yml line 1 column 9, `fail-on`: a value is missing.",
    ],
    [
      "a list where one value is expected",
      "timeout: [1m, 2m]\n",
      ".migration-gate.yml line 1 column 10, `timeout`: write a single value.",
    ],
    [
      "a mapping where a list is expected",
      "expected-heads: {a: b}\n",
      ".migration-gate.yml line 1 column 17, `expected-heads`: write a list, not a mapping.",
    ],
    [
      "a list in a list",
      "expected-heads: [[a]]\n",
      ".migration-gate.yml line 1 column 17, `expected-heads`: every entry must be plain text: no lists, mappings or aliases inside.",
    ],
    [
      "an alias",
      "python: &p python3\nscript-location: *p\n",
      ".migration-gate.yml line 2 column 18, `script-location`: aliases are not read; write the value out.",
    ],
    [
      "an alias in a list",
      "expected-heads: [&a x, *a]\n",
      ".migration-gate.yml line 1 column 17, `expected-heads`: every entry must be plain text: no lists, mappings or aliases inside.",
    ],
    [
      "an unknown placeholder",
      "env:\n  DSN: postgresql://{usr}@{host}\n",
      ".migration-gate.yml line 2 column 3, `env`: DSN uses the unknown placeholder `{usr}`; known are {url} {host} {port} {user} {password} {database}, and {{usr}} stands for the text itself. Did you mean `user`?",
    ],
    [
      "an env line without =",
      "env: |\n  A=1\n  B\n",
      ".migration-gate.yml line 1 column 6, `env`, line 2: there is no `=`; write NAME=value.",
    ],
    [
      "a file that does not exist",
      "bootstrap-sql: db/role.sql\n",
      ".migration-gate.yml line 1 column 16, `bootstrap-sql`: `db/role.sql` is not a file; paths count from the repository's root here.",
    ],
    [
      "a file outside of the repository",
      "baseline-sql: ../outside.sql\n",
      ".migration-gate.yml line 1 column 15, `baseline-sql`: `../outside.sql` leaves the repository.",
    ],
    [
      "settings that exclude each other",
      "image: postgres:17\npostgres-version: 17\n",
      ".migration-gate.yml line 1 column 8, `image` and .migration-gate.yml line 2 column 19, `postgres-version` exclude each other: the image decides the version. Remove one of them.",
    ],
    [
      "a file that is too big",
      `# ${"x".repeat(70_000)}`,
      ".migration-gate.yml: the file has 70002 bytes; at most 65536 are read.",
    ],
  ])("%s", async (_what, file, complaint) => {
    expect(await complaintsOf(read(file))).toEqual([complaint]);
  });

  it("also when it is nested thousands of levels deep", async () => {
    const complaints = await complaintsOf(read("[".repeat(60_000)));
    expect(complaints[0]).toMatch(
      /^\.migration-gate\.yml line 1 column \d+: this is nested too deeply\.$/,
    );
  });

  it("with the hostile parts of names made visible", async () => {
    expect(await complaintsOf(read('"a\\e[31m::error::": 1\n'))).toEqual([
      ".migration-gate.yml line 1 column 1: there is no setting `a\\u{1b}[31m::error::`.",
    ]);
  });
});

describe("the settings file is part of the pull request and can't set", () => {
  it.each([
    "github-token",
    "database-url",
    "range",
    "base-ref",
    "config",
    "report",
    "working-directory",
  ])("%s", async (name) => {
    expect(await complaintsOf(read(`${name}: x\n`))).toEqual([
      `.migration-gate.yml line 1 column 1: \`${name}\` can't be set in this file, which is part of the pull request; use the action's input or the flag.`,
    ]);
  });

  it("a file through a link that leaves the repository", async () => {
    const link = path.join(repository.folder, "link.sql");
    symlinkSync("../outside.sql", link);
    expect(await complaintsOf(read("bootstrap-sql: link.sql\n"))).toEqual([
      ".migration-gate.yml line 1 column 16, `bootstrap-sql`: `link.sql` leaves the repository.",
    ]);
  });
});

describe("where the settings file is found", () => {
  const settingsIn = async (files: Record<string, string>) => {
    const other = makeRepository({ "backend/alembic.ini": "", ...files });
    try {
      return await readAsAction(other.folder, {
        "working-directory": "backend",
      });
    } finally {
      other.remove();
    }
  };

  it("in the working directory first", async () => {
    const settings = await settingsIn({
      ".migration-gate.yml": "timeout: 1m",
      "backend/.migration-gate.yml": "timeout: 2m",
    });
    expect(settings.timeout).toBe(120);
  });

  it("else in the repository's root", async () => {
    const settings = await settingsIn({ ".migration-gate.yml": "timeout: 1m" });
    expect(settings.timeout).toBe(60);
  });

  it("an empty file or one of comments sets nothing", async () => {
    expect((await read("")).timeout).toBe(600);
    expect((await read("# timeout: 1m\n")).timeout).toBe(600);
  });

  it("a file with the other ending is pointed out instead of ignored", async () => {
    const reading = settingsIn({
      "backend/.migration-gate.yaml": "drift: false",
    });
    expect(await complaintsOf(reading)).toEqual([
      "backend/.migration-gate.yaml: this file is not read; rename it to `.migration-gate.yml`.",
    ]);
  });

  it.each([
    ["/etc/hostname", "this links to a file outside of the repository."],
    ["nowhere", "this is not a file."],
  ])("a link to %s is refused", async (target, complaint) => {
    const link = path.join(repository.folder, ".migration-gate.yml");
    symlinkSync(target, link);
    try {
      const reading = readAsAction(repository.folder, {});
      expect(await complaintsOf(reading)).toEqual([
        `.migration-gate.yml: ${complaint}`,
      ]);
    } finally {
      rmSync(link);
    }
  });

  it("at the path that `config` names, wherever the workflow put it", async () => {
    const folder = path.join(repository.folder, "ci");
    mkdirSync(folder);
    writeFileSync(
      path.join(folder, "gate.yml"),
      "timeout: 3m\nbootstrap-sql: db/roles.sql",
    );
    const settings = await readAsAction(repository.folder, {
      config: "ci/gate.yml",
    });
    expect(settings.timeout).toBe(180);
    expect(settings.bootstrapSql).toBe(
      path.join(repository.folder, "db/roles.sql"),
    );
  });
});
