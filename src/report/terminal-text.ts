import { visible } from "./visible-text.ts";

/** The line with `columns` blanks before it. */
export function indent(line: string, columns: number): string {
  return line === "" ? "" : " ".repeat(columns) + line;
}

/** Untrusted text as lines of at most `width` columns; words that are longer stay whole. */
export function wrap(text: string, width: number): string[] {
  return visible(text)
    .trim()
    .split("\n")
    .flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Untrusted code as lines with their own indentation, blank lines at both ends removed. */
export function codeLines(text: string): string[] {
  return visible(text)
    .replace(/^(?: *\n)+|\s+$/g, "")
    .split("\n");
}
