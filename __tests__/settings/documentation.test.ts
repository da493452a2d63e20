import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { generate } from "../../scripts/generate-docs.ts";
import { replaceSection } from "../../scripts/replace-section.ts";
import { definitionOf, settingNames } from "../../src/settings/definitions.ts";
import { outputs } from "../../src/settings/outputs.ts";
import { version } from "../../src/version.ts";

const root = path.join(process.cwd());
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

interface ActionYaml {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}
const action = parse(read("action.yml")) as ActionYaml;
const inputNames = settingNames.filter((name) =>
  definitionOf(name).origins.includes("input"),
);

describe("action.yml", () => {
  it("has the inputs that the code reads, in their order", () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames);
  });

  it("has the outputs that the code writes", () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
  });

  it("sets a default only where no settings file could be overridden by it", () => {
    const withDefault = inputNames.filter(
      (name) => action.inputs[name]?.default !== undefined,
    );
    expect(withDefault).toEqual(["working-directory", "github-token"]);
    for (const name of withDefault)
      expect(definitionOf(name).origins).not.toContain("file");
  });

  it("runs the bundle on Node 24, and cleans up whatever happened", () => {
    expect(action.runs).toEqual({
      using: "node24",
      main: "dist/index.js",
      post: "dist/index.js",
      "post-if": "always()",
    });
  });
});

describe("the README", () => {
  const rowsOf = (marker: string) => {
    const [, section = ""] =
      new RegExp(
        `<!-- ${marker}:start -->(.*)<!-- ${marker}:end -->`,
        "s",
      ).exec(read("README.md")) ?? [];
    return [...section.matchAll(/^\| `([\w-]+)`/gm)].map((match) => match[1]);
  };

  it("has a row for every setting", () => {
    expect(rowsOf("inputs")).toEqual(settingNames);
  });

  it("has a row for every output", () => {
    expect(rowsOf("outputs")).toEqual(Object.keys(outputs));
  });
});

it("action.yml, the README's tables and the schema are what `node scripts/generate-docs.ts` writes", async () => {
  for (const [file, text] of Object.entries(await generate(read)))
    expect(`${file}\n${read(file)}`).toBe(`${file}\n${text}`);
});

it("a section without its markers is an error, not a silent nothing", () => {
  expect(() => replaceSection("a", ["<s>", "<e>"], "b")).toThrow(
    "There is no section from <s> to <e>.",
  );
});

describe("schema/config.json", () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(read("schema/config.json")) as object,
  );

  it.each([
    ["fail-on: warning\nrules: { drop-column: off }\ntimeout: 10m", true],
    ["env: { A: 1, B: text }\nexpected-heads: [a]\npostgres-version: 17", true],
    ["fail-on: sometimes", false],
    ["database-url: postgresql://u@h/d", false],
    ["rules: { drop-column: maybe }", false],
    ["rules: { drop-column in a/** on b.*: info }", true],
    ["allow: [{ rule: drop-column, reason: it is old, path: a/** }]", true],
    ["allow: [{ rule: drop-column }]", false],
    ["allow: [{ rule: a, reason: b, tabel: c }]", false],
    ["allow-labels: { gate/drop: 'drop-column, drop-table' }", true],
  ])("%j is valid: %j", (yaml, isValid) => {
    expect(validate(parse(yaml))).toBe(isValid);
  });
});

it("the version in the code is the package's", () => {
  const { version: published } = JSON.parse(read("package.json")) as {
    version: string;
  };
  expect(version).toBe(published);
});
