/** What `(a, lower(b), "c, d") rest` holds: the items between its outer brackets, and what follows them. */
export function bracketsIn(text: string): { items: string[]; rest: string } {
  const items: string[] = [];
  let depth = 0;
  let start = 1;
  // Quoted parts count as one token, or their commas and brackets would be taken for the list's.
  for (const match of text.matchAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),[\]]/g,
  )) {
    const [token] = match;
    if (token === "(" || token === "[") depth++;
    else if (token === ")" || token === "]") depth--;
    const isEnd = depth === 0 && token === ")";
    if (!isEnd && !(token === "," && depth === 1)) continue;
    items.push(text.slice(start, match.index).trim());
    start = match.index + 1;
    if (isEnd) return { items, rest: text.slice(start) };
  }
  return { items, rest: "" };
}
