import { parseArgs } from "node:util";
import { GateError } from "../errors.ts";
import { nearNames } from "../near-names.ts";
import { isList } from "../settings/definition.ts";
import { definitionOf, type SettingName } from "../settings/definitions.ts";
import type { Given } from "../settings/given.ts";
import type { Command, Format } from "./commands.ts";
import { alternatives, quote, suggestion } from "../settings/wording.ts";

/** What stands behind the name of a command. */
export interface CommandLine {
  /** The settings among the flags, and PATH as `working-directory`. */
  given: Given[];
  /** What stands without a flag, for commands that take files. */
  files: string[];
  format: Format;
  /** File for the report as written, null for standard output. */
  output: string | null;
  isHelp: boolean;
}

/**
 * Reads the arguments of a command.
 *
 * @throws GateError of kind `settings` for what can't be a command line; values are checked later
 */
export function parseCommandLine(
  args: readonly string[],
  { settings, hasOutput, formats, takesFiles }: Command,
): CommandLine {
  const flags = [...settings, "format", ...(hasOutput ? ["output"] : [])];
  const options = Object.fromEntries(
    flags.map((name) => [name, { type: "string" as const }]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const texts = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    texts.set(token.name, [
      ...(texts.get(token.name) ?? []),
      valueOf(token, flags),
    ]);
  }
  return {
    given: [
      ...(takesFiles ? [] : pathGiven(positionals)),
      ...flagsGiven(texts, settings),
    ],
    files: takesFiles ? positionals : [],
    format: formatOf(single(texts, "format") ?? "text", formats),
    output: single(texts, "output"),
    isHelp: texts.has("help"),
  };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function valueOf(token: OptionToken, flags: readonly string[]): string {
  const { name, rawName, value } = token;
  if (name === "help") return "";
  if (!flags.includes(name) || !rawName.startsWith("--"))
    throw unknownFlag(rawName, flags);
  const isNextFlag = token.inlineValue === false && value?.startsWith("-");
  if (value === undefined || value.trim() === "" || isNextFlag)
    throw wrong(
      `flag ${rawName}: a value is missing; a value that begins with a hyphen is written \`${rawName}=-value\`.`,
    );
  return value;
}

function pathGiven([path, ...more]: string[]): Given[] {
  if (path === undefined) return [];
  if (more.length > 0)
    throw wrong(
      `There is one PATH at most, but ${quote(more[0] ?? "")} comes after ${quote(path)}. Flags that take several values are repeated: \`--env A=1 --env B=2\`.`,
    );
  const where = "argument PATH";
  const entries = [{ where, key: null, text: path }];
  return [{ name: "working-directory", origin: "flag", where, entries }];
}

function flagsGiven(
  texts: Map<string, string[]>,
  settings: readonly SettingName[],
): Given[] {
  return settings.flatMap((name): Given[] => {
    const where = `flag --${name}`;
    const values = isList(definitionOf(name).kind)
      ? (texts.get(name) ?? [])
      : [single(texts, name)].filter((text) => text !== null);
    const entries = values.map((text) => ({ where, key: null, text }));
    return values.length === 0
      ? []
      : [{ name, origin: "flag", where, entries }];
  });
}

function single(texts: Map<string, string[]>, name: string): string | null {
  const [text = null, ...more] = texts.get(name) ?? [];
  if (more.length > 0) throw wrong(`flag --${name}: it is given twice.`);
  return text;
}

function formatOf(text: string, formats: readonly Format[]): Format {
  const format = formats.find((known) => known === text);
  if (format !== undefined) return format;
  const problem = `flag --format: ${quote(text)} is not allowed; write ${alternatives(formats)}.`;
  throw wrong(problem + suggestion(text, formats));
}

function unknownFlag(written: string, flags: readonly string[]): GateError {
  const name = written.replace(/^-+/, "");
  // One letter is near to everything.
  const known = name.length > 1 ? [...flags, "help"] : [];
  const [nearest] = nearNames(name, known);
  const hint = nearest === undefined ? "" : ` Did you mean \`--${nearest}\`?`;
  return wrong(`There is no flag ${quote(written)}.${hint}`);
}

function wrong(sentence: string): GateError {
  return new GateError("settings", sentence);
}
