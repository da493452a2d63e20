import { distance } from "fastest-levenshtein";

/** The known names that a mistyped one most likely stands for, nearest first, at most three. */
export function nearNames(written: string, known: Iterable<string>): string[] {
  const word = written.slice(0, 100);
  // As many changes as letters would make any word of it.
  const allowed = Math.min(
    Math.max(2, Math.floor(word.length / 2)),
    word.length - 1,
  );
  return [...new Set(known)]
    .map((name) => ({ name, away: nearness(word, name) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function nearness(word: string, name: string): number {
  const [a, b] = [word.toLowerCase(), name.toLowerCase()];
  // A name cut short or with a prefix too many is as near as a typing error.
  return a !== "" && (a.includes(b) || b.includes(a)) ? 1 : distance(a, b);
}
