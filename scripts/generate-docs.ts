import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { inputsYaml, outputsYaml } from "./action-yml.ts";
import { configSchema } from "./config-schema.ts";
import { checksTable, rulesList } from "./finding-tables.ts";
import { inputsTable, outputsTable } from "./readme-tables.ts";
import { renderIndex } from "./rule-pages/render-index.ts";
import { replaceSection } from "./replace-section.ts";

/** Text of every generated file, by path relative to the repository's root. */
export async function generate(
  read: (file: string) => string,
): Promise<Record<string, string>> {
  const action = replaceSection(
    replaceSection(
      read("action.yml"),
      ["# inputs:start", "# inputs:end"],
      inputsYaml(),
    ),
    ["# outputs:start", "# outputs:end"],
    outputsYaml(),
  );
  const tables = {
    inputs: inputsTable(),
    outputs: outputsTable(),
    rules: rulesList(),
    checks: checksTable(),
  };
  let readme = read("README.md");
  for (const [name, table] of Object.entries(tables))
    readme = replaceSection(
      readme,
      [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`],
      `\n${table}\n`,
    );
  return {
    "action.yml": action,
    "README.md": readme,
    "docs/rules/README.md": await format(renderIndex(), { parser: "markdown" }),
    "schema/config.json": await format(JSON.stringify(configSchema()), {
      parser: "json",
    }),
  };
}

async function main(): Promise<void> {
  const files = await generate((file) => readFileSync(file, "utf8"));
  for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
}

// `node scripts/generate-docs.ts`, from the repository's root; imported by a test otherwise.
if (path.basename(process.argv[1] ?? "") === "generate-docs.ts") await main();
