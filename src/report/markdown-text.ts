import { oneLine, visible } from "./visible-text.ts";

// Invisible, but it parts what GitHub would link after rendering, where backslashes no longer help.
const breaker = "&#8203;";

/**
 * Untrusted prose as one paragraph of Markdown that shows as what it is: no HTML, links, images,
 * mentions, references or formatting. Words between backticks become code, and line ends `<br>`.
 */
export function prose(text: string): string {
  return visible(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(proseLine)
    .join("<br>");
}

function proseLine(line: string): string {
  // Pieces at odd positions stood between two backticks; all other backticks stay text.
  const pieces = line.split(/(?<!`)`([^`]+)`(?!`)/);
  return pieces
    .map((piece, i) => (i % 2 === 1 ? code(piece) : escapeInline(piece)))
    .join("")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Comments that allow something are copied out of the text: nothing invisible may stand between `#` and a blank. */
function escapeInline(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/[\\`*[\]|~!]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/#(?! )/g, `\\#${breaker}`)
    .replace(/#(?= )/g, "\\#")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@/g, `@${breaker}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${breaker}`)
    .replace(/\b(www|gh)(?=[.-])/gi, `$1${breaker}`)
    .replace(/\$/g, "<span>$</span>");
}

/** Untrusted text as a code span on one line: in it GitHub links nothing and mentions nobody. */
export function code(text: string): string {
  const content = oneLine(text);
  if (content === "") return "(empty)";
  const fence = "`".repeat(longestRun(content) + 1);
  const padding = /^`|`$/.test(content) ? " " : "";
  return fence + padding + content + padding + fence;
}

/** Untrusted lines as a fenced block that nothing inside can close. */
export function fenced(language: string, text: string): string {
  const content = visible(text).replace(/^(?: *\n)+|\s+$/g, "");
  const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

/**
 * Blocks that are shown when a reader opens them.
 *
 * @param title HTML: GitHub reads no Markdown there, see {@link htmlText}
 */
export function folded(title: string, blocks: readonly string[]): string[] {
  if (blocks.length === 0) return [];
  return [`<details><summary>${title}</summary>`, ...blocks, "</details>"];
}

/** Untrusted text on one line within HTML: GitHub would still link mentions and addresses there. */
export function htmlText(text: string): string {
  return escapeInline(oneLine(text)).replace(
    /\\([\\`*[\]|~!_#])/g,
    (_, character: string) => `&#${character.charCodeAt(0)};`,
  );
}

/** Untrusted prose as a table cell. */
export function proseCell(text: string): string {
  return escapeInline(oneLine(text));
}

/** Untrusted text as code in a table cell, where a pipe needs a backslash even between backticks. */
export function codeCell(text: string): string {
  // One that has a backslash already would end the cell.
  if (text.includes("\\|")) return `<code>${proseCell(text)}</code>`;
  return code(text).replace(/\|/g, "\\|");
}

/** A path of the repository under a URL, each part encoded so that it can stand in `[…](…)`. */
export function pathUrl(base: string, path: string): string {
  const parts = visible(path).split("/").map(encodeURIComponent);
  const encoded = parts.join("/").replace(/[()'!*]/g, percent);
  return `${base}/${encoded}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
