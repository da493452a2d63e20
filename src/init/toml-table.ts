import { parse } from "smol-toml";

export type Table = Record<string, unknown>;

/** The table at a path of keys; empty when the text is no TOML or there is none. */
export function tableAt(text: string | null, ...keys: string[]): Table {
  let at: unknown = parsed(text ?? "");
  for (const key of keys) at = asTable(at)[key];
  return asTable(at);
}

function parsed(text: string): Table {
  try {
    return parse(text);
  } catch {
    // Whoever needs the file complains about it.
    return {};
  }
}

export function asTable(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Table)
    : {};
}

/** The texts of a list, whatever else is in it. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : [];
}
