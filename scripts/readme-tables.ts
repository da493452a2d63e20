import { markdownTable } from "markdown-table";
import type { Definition } from "../src/settings/definition.ts";
import { definitionOf, settingNames } from "../src/settings/definitions.ts";
import { outputs } from "../src/settings/outputs.ts";
import { defaultInWords, describe } from "./setting-words.ts";

/** The README's table of all settings: names, meaning, default, and where each can be written. */
export function inputsTable(): string {
  const rows = settingNames.map((name) => {
    const definition = definitionOf(name);
    const { origins } = definition;
    const marks = (["input", "flag", "file"] as const).map((origin) =>
      origins.includes(origin) ? "yes" : "",
    );
    return [
      `\`${name}\``,
      describe(definition),
      defaults(definition),
      ...marks,
    ];
  });
  const head = ["Setting", "Meaning", "Default", "Input", "Flag", "File"];
  return table([head, ...rows]);
}

function defaults(definition: Definition): string {
  const action = defaultInWords(definition, "action");
  const commandLine = defaultInWords(definition, "command-line");
  return action === commandLine || !definition.origins.includes("flag")
    ? action
    : `${action}; on the command line ${commandLine}`;
}

/** The README's table of the action's outputs. */
export function outputsTable(): string {
  const rows = Object.entries(outputs).map(([name, text]) => [
    `\`${name}\``,
    text,
  ]);
  return table([["Output", "Meaning"], ...rows]);
}

function table(rows: string[][]): string {
  return markdownTable(
    rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|"))),
  );
}
