import { existsSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { adjustableChecks, fixedChecks } from "../../src/checks/check-ids.ts";
import { commands } from "../../src/cli/commands.ts";
import { parseScopedRule } from "../../src/findings/severities.ts";
import { groupIds, ruleIds } from "../../src/rules/index.ts";
import { placeholders } from "../../src/settings/environment-template.ts";
import { codeBlocks, documents, firstColumn, read } from "./markdown.ts";

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifest = JSON.parse(read("package.json")) as Package;
const { inputs } = parse(read("action.yml")) as { inputs: object };
const readme = read("README.md");

describe.each(documents)("%s", (file) => {
  const text = read(file);

  it("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/npm run (?:--\S+ )*([\w:]+)/g)];
    const unknown = named
      .map((match) => match[1] ?? "")
      .filter((name) => !(name in manifest.scripts));
    expect(unknown).toEqual([]);
  });

  it("links only to files that exist", () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
    const missing = targets
      .map((match) => match[1] ?? "")
      .filter((target) => !existsSync(path.join(path.dirname(file), target)));
    expect(missing).toEqual([]);
  });

  it("gives the action only inputs that it has", () => {
    const steps = codeBlocks(text, "yaml").flatMap((yaml) =>
      gateSteps(parse(yaml)),
    );
    const given = steps.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  });

  it("gives the command line only flags that it has", () => {
    const given = codeBlocks(text, "sh").flatMap((block) =>
      block
        .split("\n")
        .filter((line) => /migration-gate |npm run gate -- /.test(line))
        .flatMap((line) => flagsOf(line)),
    );
    expect(given.filter((flag) => !isFlag(flag))).toEqual([]);
  });
});

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

/** Steps that use this action, in a workflow or in a list of steps. */
function gateSteps(yaml: unknown): Step[] {
  const { jobs } = (yaml ?? {}) as { jobs?: Record<string, { steps: Step[] }> };
  const steps = Array.isArray(yaml)
    ? (yaml as Step[])
    : Object.values(jobs ?? {}).flatMap((job) => job.steps);
  return steps.filter((step) => step.uses?.startsWith("org/migration-gate@"));
}

function flagsOf(line: string): string[] {
  const command = line.replace(/#.*/, "").split(/migration-gate |gate -- /)[1];
  return [...(command ?? "").matchAll(/--([\w-]+)/g)].map(
    (match) => match[1] ?? "",
  );
}

function isFlag(name: string): boolean {
  const settings: readonly string[] = commands.check.settings;
  return ["format", "output", "help", ...settings].includes(name);
}

describe("the README", () => {
  it("shows a workflow and a command for the tests above to look at", () => {
    const blocks = codeBlocks(readme, "yaml").map((yaml): unknown =>
      parse(yaml),
    );
    expect(blocks.flatMap(gateSteps).length).toBeGreaterThanOrEqual(2);
    expect(codeBlocks(readme, "sh").flatMap(flagsOf)).toContain("database");
  });

  it("shows a workflow that is safe to require: no path filter, little permission, no token left behind", () => {
    const [workflow] = codeBlocks(readme, "yaml").map(
      (yaml) => parse(yaml) as Record<string, never>,
    );
    expect(workflow?.["on"]).toEqual({ pull_request: null, merge_group: null });
    expect(workflow?.["permissions"]).toEqual({
      contents: "read",
      "pull-requests": "write",
    });
    expect(JSON.stringify(workflow)).toContain('"persist-credentials":false');
  });

  it("shows a settings file that is valid, with rules and placeholders that exist", () => {
    const yaml = codeBlocks(readme, "yaml").find((block) =>
      block.startsWith("# .migration-gate.yml"),
    );
    const settings = parse(yaml ?? "") as { rules: object; env: object };
    const schema = JSON.parse(read("schema/config.json")) as object;
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(settings) ? [] : validate.errors).toEqual([]);
    const known = [...ruleIds, ...groupIds, ...adjustableChecks];
    expect(
      Object.keys(settings.rules).filter(
        (key) => !known.includes(parseScopedRule(key)?.rule ?? ""),
      ),
    ).toEqual([]);
    const used = [...JSON.stringify(settings.env).matchAll(/\{(\w+)\}/g)];
    expect(placeholders).toEqual(
      expect.arrayContaining(used.map((match) => match[1])),
    );
  });

  it.each<[string, RegExp, readonly string[]]>([
    ["rules", /\[`([\w-]+)`\]\(docs\/rules\/\1\.md\)/g, ruleIds],
    ["checks", /^\| `([\w-]+)`/gm, [...adjustableChecks, ...fixedChecks]],
  ])("names each of the %s", (marker, entry, ids) => {
    const section = readme
      .split(`<!-- ${marker}:start -->`)[1]
      ?.split(`<!-- ${marker}:end -->`)[0];
    const named = [...(section ?? "").matchAll(entry)].map(([, id]) => id);
    expect(named.sort()).toEqual([...ids].sort());
  });

  it("quotes a report whose findings the gate still makes", () => {
    const [report = ""] = codeBlocks(readme, "text");
    const found = [...report.matchAll(/^ {2}(?:error|warning|note) +(\S+)/gm)];
    const known: string[] = [...ruleIds, ...adjustableChecks, ...fixedChecks];
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(known).toEqual(
      expect.arrayContaining(found.map((match) => match[1])),
    );
  });

  it("has a place for what `npm run bench -- --write` measures", () => {
    expect(readme).toMatch(/<!-- bench:start -->[^]*<!-- bench:end -->/);
  });
});

it("ARCHITECTURE.md says of every dependency why it is there, and of nothing else", () => {
  const installed = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  });
  const explained = firstColumn(read("ARCHITECTURE.md"), "Dependencies");
  expect(explained.sort()).toEqual(installed.sort());
});

it("CHANGELOG.md has a part for what is not released yet", () => {
  expect(read("CHANGELOG.md")).toContain("\n## [Unreleased]\n");
});
