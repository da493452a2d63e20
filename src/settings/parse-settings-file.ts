import {
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from "yaml";
import { definitionOf, settingNames, type SettingName } from "./definitions.ts";
import type { Given } from "./given.ts";
import type { Complain } from "./parse-value.ts";
import { isEmptyNode, readYamlValue, type Place } from "./read-yaml-value.ts";
import { harmless, quote, suggestion } from "./wording.ts";

/**
 * Reads the text of a settings file into what it gives, with line and column of every value.
 * All scalars stay text, so that `off`, `1.10` and `true` mean what they say.
 *
 * @param file how the file is called in complaints
 */
export function parseSettingsFile(
  file: string,
  text: string,
  complain: Complain,
): Given[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    lineCounter,
  });
  const place: Place = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file} line ${line} column ${col}`;
  };
  if (complainAboutSyntax(document, place, complain)) return [];
  const { contents } = document;
  if (contents === null || isEmptyNode(contents)) return [];
  if (isMap(contents))
    return contents.items.flatMap((item) => readPair(item, place, complain));
  complain(startOf(contents, place), "expected `setting: value` lines.");
  return [];
}

function complainAboutSyntax(
  document: Document.Parsed,
  place: Place,
  complain: Complain,
): boolean {
  const problems = [...document.errors, ...document.warnings];
  for (const problem of problems.slice(0, 3))
    complain(place(problem.pos[0]), syntaxProblem(problem));
  return problems.length > 0;
}

function syntaxProblem({ code, message }: YAMLError): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "this key was there before.";
    case "MULTIPLE_DOCS":
      return "a second YAML document starts here; only one is read.";
    case "RESOURCE_EXHAUSTION":
      return "this is nested too deeply.";
    default:
      return `this is no readable YAML: ${harmless(message)}.`;
  }
}

function readPair(item: Pair, place: Place, complain: Complain): Given[] {
  const at = startOf(item.key, place);
  const name = isScalar(item.key) ? String(item.key.value) : "";
  const refusal = refusalOf(name);
  if (refusal !== null) {
    complain(at, refusal);
    return [];
  }
  const setting = name as SettingName;
  const { kind } = definitionOf(setting);
  const where = `${startOf(item.value, place) || at}, \`${name}\``;
  const read = readYamlValue(kind, item.value as Node | null, where, place);
  if (typeof read !== "string")
    return [{ name: setting, origin: "file", where, entries: read }];
  complain(where, read);
  return [];
}

function refusalOf(name: string): string | null {
  const allowed: string[] = settingNames.filter((known) =>
    definitionOf(known).origins.includes("file"),
  );
  if (allowed.includes(name)) return null;
  if ((settingNames as string[]).includes(name))
    return `\`${name}\` can't be set in this file, which is part of the pull request; use the action's input or the flag.`;
  return `there is no setting ${quote(name)}.${suggestion(name, allowed)}`;
}

function startOf(node: unknown, place: Place): string {
  const range = (node as Node | null)?.range;
  return range ? place(range[0]) : "";
}
