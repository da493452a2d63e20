import { delimiter } from "node:path";

const separators: Record<string, string> = {
  space: " ",
  newline: "\n",
  os: delimiter,
  ":": ":",
  ";": ";",
};

/** The values that `path_separator` may have. */
export const separatorNames = Object.keys(separators);

/**
 * Splits `version_locations` or `prepend_sys_path` as Alembic does.
 *
 * @param separator value of `path_separator` (or `version_path_separator`), null when neither is set
 * @param legacy where to split without one: Alembic's older rule, which differs between the two options
 * @returns the paths as written, or null when there is no such separator
 */
export function splitPaths(
  value: string,
  separator: string | null,
  legacy: RegExp,
): string[] | null {
  const on = separator === null ? legacy : separators[separator];
  if (on === undefined) return null;
  return value
    .split(on)
    .map((path) => path.trim())
    .filter((path) => path !== "");
}
