import type { SettingsAllowance } from "../findings/permission.ts";
import type { Settings } from "./settings.ts";
/** Where a setting can be written: action input, command-line flag, key of `.migration-gate.yml`. */
export type Origin = "input" | "flag" | "file";

/** Who runs the gate: some defaults differ. */
export type Surface = "action" | "command-line";

/** What a value may look like; `parseValue` turns its text into the type that `Value` names. */
export type Kind =
  | { type: "text" }
  | { type: "choice"; values: readonly string[] }
  | { type: "boolean" }
  | { type: "whole-number"; from: number; to: number }
  | { type: "duration"; from: number; to: number }
  | { type: "range" }
  | { type: "postgres-url" }
  | { type: "image" }
  | { type: "git-ref" }
  /** `needs`: what must stand in it. */
  | { type: "command"; needs?: string }
  | { type: "alembic-args" }
  | { type: "existing-file" }
  | { type: "file-to-write" }
  | { type: "folder" }
  | { type: "list" }
  | { type: "environment" }
  | { type: "rules" }
  | { type: "allowances" }
  | { type: "label-rules" };

/** One setting, for everything that reads or documents it. */
export interface Definition {
  /** Markdown of one line, read in action.yml, the README and `--help`. Without choices and default. */
  description: string;
  group: "What is gated" | "Throwaway database" | "Judgement" | "Reports";
  kind: Kind;
  /** How the value is called in the help text: `<path>`. */
  placeholder: string;
  origins: readonly Origin[];
  /** Value when none is given, in the same writing as a given one; null when there is none. */
  default: Readonly<Record<Surface, string | null>>;
  /** What happens without a value, for settings that have no default. */
  otherwise?: string | Readonly<Record<Surface, string>>;
  /** Default that the runner fills in, for the few inputs that no file may set. */
  runnerDefault?: string;
  isSecret?: true;
}

/** The default of a setting, or what happens without a value. */
export function fallbackOf(
  definition: Definition,
  surface: Surface,
): { value: string } | { words: string } {
  const { default: values, otherwise = "none" } = definition;
  const value = values[surface];
  if (value !== null) return { value };
  return {
    words: typeof otherwise === "string" ? otherwise : otherwise[surface],
  };
}

/** TypeScript's view of a parsed value. */
export type Value<K extends Kind> = K extends {
  type: "choice";
  values: readonly (infer V)[];
}
  ? V
  : K extends { type: "boolean" }
    ? boolean
    : K extends { type: "whole-number" | "duration" }
      ? number
      : K extends { type: "range" }
        ? Settings["range"]
        : K extends { type: "list" | "command" | "alembic-args" }
          ? string[]
          : K extends { type: "environment" }
            ? Record<string, string>
            : K extends { type: "rules" }
              ? Settings["rules"]
              : K extends { type: "allowances" }
                ? SettingsAllowance[]
                : K extends { type: "label-rules" }
                  ? Record<string, string[]>
                  : string;

/** True for kinds that take several lines or entries. */
export function isList(kind: Kind): boolean {
  return listTypes.includes(kind.type);
}

const listTypes: readonly Kind["type"][] = [
  "list",
  "environment",
  "rules",
  "allowances",
  "label-rules",
];
