import { fallbackOf, isList, type Definition } from "../settings/definition.ts";
import { definitionOf } from "../settings/definitions.ts";
import { version } from "../version.ts";
import { commands, plainCommands, type CommandName } from "./commands.ts";

const width = 80;

/** What `migration-gate --help` prints. */
export function renderHelp(): string {
  return `migration-gate ${version}
Runs the Alembic migrations of a change on a throwaway PostgreSQL, up, down and
up again, and judges what the server did.

Commands
${[...Object.values(commands), ...Object.values(plainCommands)].map(({ usage, summary }) => entry(usage, summary)).join("")}
PATH is the folder in which Alembic projects are looked for; the current folder
by default. \`migration-gate COMMAND --help\` shows the flags of a command.

Flags
${entry("-h, --help", "this text")}${entry("--version", "the version")}
${exitText}`;
}

/** What `migration-gate COMMAND --help` prints. */
export function renderCommandHelp(name: CommandName): string {
  const { usage, summary, settings, hasOutput, formats } = commands[name];
  const groups = new Set(settings.map((one) => definitionOf(one).group));
  const sections = [...groups].map((group) => {
    const names = settings.filter((one) => definitionOf(one).group === group);
    const entries = names.map((one) => flagEntry(one, definitionOf(one)));
    return `${group}\n${entries.join("")}\n`;
  });
  const output = entry(
    "--output <path>",
    "File that the report is written to instead of standard output.",
  );
  return `Usage: ${usage}

${wrap(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`, "")}
${sections.join("")}Output
${entry(`--format <${formats.join("|")}>`, "How the outcome is printed. Default: text.")}${hasOutput ? output : ""}
Paths count from the current folder. Flags win over \`.migration-gate.yml\`, whose
keys have the same names without the hyphens in front.

${exitText}`;
}

const exitText = `Exit status
  0  passed
  1  findings that fail the run
  2  something is wrong with the settings or the command line
  3  something is wrong with the environment, or with migration-gate itself
`;

function flagEntry(name: string, definition: Definition): string {
  const { kind, placeholder, description } = definition;
  const value = kind.type === "choice" ? kind.values.join("|") : placeholder;
  const fallback = fallbackOf(definition, "command-line");
  const byDefault = "value" in fallback ? fallback.value : fallback.words;
  const repeated = isList(kind) ? " Can be repeated." : "";
  const text = description.replace(/, one [^,.]*per line/, "");
  return entry(
    `--${name} <${value}>`,
    `${text}${repeated} Default: ${byDefault}.`,
  );
}

function entry(title: string, text: string): string {
  return `  ${title}\n${wrap(text.replaceAll("`", ""), "      ")}`;
}

function wrap(text: string, indent: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const longer = line === "" ? indent + word : `${line} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(indent + word);
  }
  return `${lines.join("\n")}\n`;
}
