/** Histories up to this length are stepped through whole. */
const wholeUpTo = 20;
const places = 3;
const revisionsPerPlace = 7;

/**
 * Which revisions of a history are stepped through one command at a time: all of a short one, else some from its start,
 * its middle and its end.
 *
 * @returns positions as [first, past the last]
 */
export function sampleHistory(count: number): [first: number, end: number][] {
  if (count <= wholeUpTo) return [[0, count]];
  return Array.from({ length: places }, (_, place) => {
    const first = Math.round(
      ((count - revisionsPerPlace) * place) / (places - 1),
    );
    return [first, first + revisionsPerPlace];
  });
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1]!;
  const high = sorted[Math.floor(middle)]!;
  return (low + high) / 2;
}
