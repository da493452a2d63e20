import type { Revision } from "../revisions/revision.ts";
import type { RevisionIndex } from "./revision-index.ts";

/** Every circle of revisions that need one another, one for each place where they close. */
export function findCycles({ byId, needs }: RevisionIndex): Revision[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of byId.keys()) {
    followNeeds(start, needs, done, cycles);
  }
  return cycles.map((ids) =>
    ids.map((id) => byId.get(id)).filter((r) => r !== undefined),
  );
}

/** Walks depth first without recursion: histories of thousands of revisions are one long chain. */
function followNeeds(
  start: string,
  needs: ReadonlyMap<string, string[]>,
  done: Set<string>,
  cycles: string[][],
): void {
  const path: { id: string; next: number }[] = [];
  const position = new Map<string, number>();
  const enter = (id: string): void => {
    position.set(id, path.length);
    path.push({ id, next: 0 });
  };
  if (!done.has(start)) enter(start);
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const needed = needs.get(at.id)?.[at.next];
    at.next += 1;
    if (needed === undefined) {
      path.pop();
      position.delete(at.id);
      done.add(at.id);
    } else if (position.has(needed)) {
      cycles.push(path.slice(position.get(needed)).map(({ id }) => id));
    } else if (!done.has(needed)) {
      enter(needed);
    }
  }
}
