/**
 * Heads that are too many. A project has one head; each declared label or id allows one more, and a declared label
 * with two heads of its own is a fork like any other.
 *
 * @returns none when all is as declared, else two heads or more
 */
export function unexpectedHeads(
  heads: string[],
  labels: ReadonlyMap<string, ReadonlySet<string>>,
  expected: string[],
): string[] {
  const left = new Set(heads);
  const tooMany = new Set<string>();
  for (const name of expected) {
    const meant = heads.filter(
      (id) => id === name || (labels.get(id)?.has(name) ?? false),
    );
    if (meant.length > 1) for (const id of meant) tooMany.add(id);
    for (const id of meant) left.delete(id);
  }
  if (left.size > 1) for (const id of left) tooMany.add(id);
  return heads.filter((id) => tooMany.has(id));
}
