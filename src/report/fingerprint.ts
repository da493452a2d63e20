import type { Finding } from "../findings/finding.ts";

/**
 * A name for each finding that stays when lines move, and when its statement is written otherwise and is found for the
 * same: made of its rule, its file, its message, and its number among those that are the same in all of that.
 *
 * @param project parts projects that share their revisions
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  project = "",
): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = JSON.stringify([
      finding.rule,
      finding.file,
      withoutLayout(finding),
      ...(project === "" ? [] : [project]),
    ]);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return hash(`${name} ${number}`);
  });
}

/** Of lines, rows or sizes; a digit within a name is part of the name, and `#12` is a pull request. */
const amount = /(?<![\p{L}\p{N}_#])\d+(?![\p{L}\p{N}_])/gu;

/** Blanks don't count, nor do the numbers of lines and rows that messages name. */
function withoutLayout({ message }: Finding): string {
  return message.replace(amount, "0").replace(/\s+/g, " ").trim();
}

/** 64 bits in hexadecimal: FNV-1a from two starts. It must be stable, not secret. */
function hash(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01234567];
  for (const byte of Buffer.from(text)) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x01000193) ^ (second >>> 15);
  }
  return [first, second]
    .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
    .join("");
}
