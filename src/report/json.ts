import type { Report } from "./report.ts";

/**
 * The report as JSON, as `schema/report.json` describes it, with a line end at the end.
 * What a terminal or the Actions runner could act on is written as `\u` escapes: the value is the same.
 */
export function renderJson(report: Report): string {
  return jsonText(report);
}

/** Any value, written in the same way. */
export function jsonText(value: object): string {
  return (
    JSON.stringify(value, null, 2)
      .replace(/##\[/g, "##\\u005b")
      .replace(
        /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
        escape,
      ) + "\n"
  );
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
