import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from "@actions/workflow-parser";
import { read } from "./markdown.ts";

/** What GitHub's own parser has to say against a workflow: unknown keys, types, expressions. */
async function complaints(name: string, content: string): Promise<string[]> {
  const trace = new NoOperationTraceWriter();
  const { context, value } = parseWorkflow({ name, content }, trace);
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(path.resolve(folder))
    .filter((file) => file.endsWith(extension))
    .map((file) => `${folder}/${file}`);
}

/** The workflow in what `init` shows before it writes. */
function workflowOfInit(golden: string): string {
  const [, rest = ""] = golden.split(
    "── .github/workflows/migration-gate.yml\n",
  );
  return rest.split("\n── ")[0] ?? "";
}

const workflows: [string, string][] = [
  ...[".github/workflows", "docs/workflows"]
    .flatMap((folder) => filesIn(folder, ".yml"))
    .map((file): [string, string] => [file, read(file)]),
  ...filesIn("__tests__/init/golden", ".txt").map((file): [string, string] => [
    file,
    workflowOfInit(read(file)),
  ]),
];

describe("GitHub's parser of workflows", () => {
  it.each(workflows)("has nothing against %s", async (name, text) => {
    expect(text).toContain("\njobs:\n");
    expect(await complaints(name, text)).toEqual([]);
  });

  it.each([
    ["permissions:", "permissons:"],
    ["types: [completed]", "types: [ended]"],
    ["timeout-minutes: 5", "timeout-minutes: soon"],
    ["== 'pull_request' &&", "== 'pull_request' and"],
    ["uses: actions/download-artifact@v7", "use: actions/download-artifact@v7"],
  ])("would see that %s became %s", async (right, wrong) => {
    const text = read("docs/workflows/migrations-comment.yml");
    expect(text).toContain(right);
    const broken = text.replace(right, wrong);
    expect(await complaints("workflow.yml", broken)).not.toEqual([]);
  });
});
