import type { Origin } from "./definition.ts";
import type { SettingName } from "./definitions.ts";

/** A setting as somebody wrote it, before anything is known about its value. */
export interface Given {
  name: SettingName;
  origin: Origin;
  /** Where it was written, as the subject of a complaint: ``input `fail-on` ``. */
  where: string;
  /** One entry for a single value; one per line, item or key otherwise. */
  entries: Entry[];
}

export interface Entry {
  where: string;
  /** Key of a mapping (`rules:`, `env:`), null for everything else. */
  key: string | null;
  text: string;
  /** The keys of an entry that is a mapping itself (`allow:`). */
  fields?: Entry[];
}

/** The lines of a list as entries; blank lines and lines that start with `#` are left out. */
export function lineEntries(where: string, text: string): Entry[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const isSingle = lines.length === 1;
  return lines
    .map((line, index) => ({
      where: isSingle ? where : `${where}, line ${index + 1}`,
      key: null,
      text: line,
    }))
    .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}
