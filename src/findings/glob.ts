/**
 * Whether a name matches a pattern: `*` and `?` stay within a folder, `**` doesn't. Takes time in proportion to both
 * lengths, whatever somebody wrote.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const tokens = pattern.match(/\*\*\/|\*\*|[^]/gu) ?? [];
  let open = enter(tokens, 0, new Set());
  for (const character of name) {
    const next = new Set<number>();
    for (const at of open) step(tokens, at, character, next);
    open = next;
  }
  return open.has(tokens.length);
}

/** Adds a position in the pattern, and those behind it that need no character. */
function enter(tokens: string[], at: number, open: Set<number>): Set<number> {
  open.add(at);
  return tokens[at]?.startsWith("*") ? enter(tokens, at + 1, open) : open;
}

function step(
  tokens: string[],
  at: number,
  character: string,
  next: Set<number>,
): void {
  const token = tokens[at];
  switch (token) {
    case undefined:
      return;
    case "**":
      enter(tokens, at, next);
      return;
    case "*":
      if (character !== "/") enter(tokens, at, next);
      return;
    case "**/":
      // Whole folders: what comes next begins behind a slash.
      next.add(at);
      if (character === "/") enter(tokens, at + 1, next);
      return;
    default: {
      const isIt = token === "?" ? character !== "/" : token === character;
      if (isIt) enter(tokens, at + 1, next);
    }
  }
}
