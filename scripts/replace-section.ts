/**
 * Replaces what stands between two marker lines, markers kept.
 *
 * @throws Error when a marker is missing: a generated part must not vanish unnoticed
 */
export function replaceSection(
  text: string,
  [start, end]: readonly [start: string, end: string],
  content: string,
): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`There is no section from ${start} to ${end}.`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
