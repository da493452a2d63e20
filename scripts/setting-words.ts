import {
  fallbackOf,
  type Definition,
  type Surface,
} from "../src/settings/definition.ts";
import {
  definitionOf,
  settingNames,
  type SettingName,
} from "../src/settings/definitions.ts";

/** Names of the settings that are inputs of the action, in their order. */
export const inputNames: SettingName[] = settingNames.filter((name) =>
  definitionOf(name).origins.includes("input"),
);

/** The description, with the choices when it does not name them itself. */
export function describe({ kind, description }: Definition): string {
  if (kind.type !== "choice") return description;
  const words = kind.values.map((value) => `\`${value}\``);
  if (words.every((word) => description.includes(word))) return description;
  const choices = `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
  return `${description.replace(/\.$/, "")}: ${choices}.`;
}

/** What happens without a value, as Markdown. */
export function defaultInWords(
  definition: Definition,
  surface: Surface,
): string {
  const fallback = fallbackOf(definition, surface);
  return "value" in fallback ? `\`${fallback.value}\`` : fallback.words;
}
