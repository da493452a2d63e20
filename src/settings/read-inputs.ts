import { isList } from "./definition.ts";
import { definitionOf, settingNames } from "./definitions.ts";
import { lineEntries, type Given } from "./given.ts";

/**
 * The action's inputs as the runner hands them over: `INPUT_<NAME>` in upper case with hyphens kept.
 * An empty input is one that was not given: the runner can't tell them apart either.
 */
export function readInputs(
  env: Readonly<Record<string, string | undefined>>,
): Given[] {
  return settingNames.flatMap((name): Given[] => {
    const { kind, origins } = definitionOf(name);
    const text = env[`INPUT_${name.toUpperCase()}`]?.trimEnd() ?? "";
    if (text === "" || !origins.includes("input")) return [];
    const where = `input \`${name}\``;
    const entries = isList(kind)
      ? lineEntries(where, text)
      : [{ where, key: null, text: text.trim() }];
    return [{ name, origin: "input", where, entries }];
  });
}
