import { definitionOf, type Values } from "./definitions.ts";
import { placeholders, unknownPlaceholders } from "./environment-template.ts";
import type { Entry, Given } from "./given.ts";
import { parseAllow, parseAllowLabels } from "./parse-allow.ts";
import { parseRules } from "./parse-rules.ts";
import { parseScalar } from "./parse-scalar.ts";
import { quote, suggestion } from "./wording.ts";

/** Where complaints go; reading continues, so that all of them can be shown at once. */
export type Complain = (where: string, sentence: string) => void;

/** Parses everything that one origin gives. A setting that can't be read is missing in the result. */
export function parseValues(
  given: readonly Given[],
  knownRules: readonly string[],
  complain: Complain,
): Values {
  const values: Record<string, unknown> = {};
  for (const one of given) {
    const value = parseValue(one, knownRules, complain);
    if (value !== undefined) values[one.name] = value;
  }
  // The kinds in the definitions decide what parseValue returns for each name.
  return values;
}

function parseValue(
  given: Given,
  knownRules: readonly string[],
  complain: Complain,
): unknown {
  const { kind } = definitionOf(given.name);
  switch (kind.type) {
    case "list":
      return [...new Set(given.entries.map((entry) => entry.text))];
    case "environment":
      return parseEnvironment(given.entries, complain);
    case "rules":
      return parseRules(given.entries, knownRules, complain);
    case "allowances":
      return parseAllow(given.entries, knownRules, complain);
    case "label-rules":
      return parseAllowLabels(given.entries, knownRules, complain);
    default: {
      const text = given.entries[0]?.text.trim() ?? "";
      const parsed =
        text === ""
          ? { problem: "a value is missing." }
          : parseScalar(kind, text);
      if ("value" in parsed) return parsed.value;
      complain(given.where, parsed.problem);
      return undefined;
    }
  }
}

function parseEnvironment(entries: Entry[], complain: Complain) {
  const variables = new Map<string, string>();
  for (const entry of entries) {
    const [name, value] = nameAndValue(entry);
    const problem = environmentProblem(name, value, variables.has(name));
    if (problem === null) variables.set(name, value ?? "");
    else complain(entry.where, problem);
  }
  return Object.fromEntries(variables);
}

function nameAndValue(entry: Entry): [string, string | null] {
  if (entry.key !== null) return [entry.key, entry.text];
  const equals = entry.text.indexOf("=");
  if (equals < 0) return [entry.text, null];
  return [entry.text.slice(0, equals).trim(), entry.text.slice(equals + 1)];
}

/** Values are secrets and not repeated; without a `=` the whole line may be one. */
function environmentProblem(
  name: string,
  value: string | null,
  isRepeated: boolean,
): string | null {
  if (value === null) return "there is no `=`; write NAME=value.";
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return "what stands before the `=` is not the name of an environment variable (letters, digits and `_`).";
  if (value.includes("\0")) return `${name} holds a NUL character.`;
  if (isRepeated) return `${name} is given twice.`;
  const unknown = unknownPlaceholders(value)[0];
  if (unknown === undefined) return null;
  return `${name} uses the unknown placeholder ${quote(`{${unknown}}`)}; known are ${placeholders.map((known) => `{${known}}`).join(" ")}, and {{${unknown}}} stands for the text itself.${suggestion(unknown, placeholders)}`;
}
