/** Items by a key, in the order in which keys first appear (`Map.groupBy` is younger than the oldest Node we run on). */
export function groupBy<Item>(
  items: Iterable<Item>,
  key: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
