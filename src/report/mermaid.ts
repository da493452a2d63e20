import { fenced } from "./markdown-text.ts";
import { cut, oneLine } from "./visible-text.ts";

/**
 * Untrusted text as a label of a Mermaid picture. Mermaid has no escape that holds in all of its diagrams (quotes,
 * `#`, `;`, `:` and `%%` mean something in each), so only harmless characters stay.
 */
export function label(text: string, length: number): string {
  const plain = oneLine(text)
    .normalize("NFC")
    .replace(/"/g, "”")
    .replace(/`/g, "'")
    .replace(/[^\p{L}\p{M}\p{N} _.,()/*=+'”-]/gu, "·")
    .replace(/·(?: *·)+/g, "·");
  return cut(plain, length).trim();
}

/** Lines of Mermaid as a block that GitHub draws. */
export function mermaid(lines: readonly string[]): string {
  return fenced("mermaid", lines.join("\n"));
}
