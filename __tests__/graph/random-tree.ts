import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A small generator of numbers that are the same in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a tree with forks, merges, labels and dependencies at random. */
export function writeRandomTree(folder: string, seed: number): void {
  const random = randomNumbers(seed);
  mkdirSync(join(folder, "versions"), { recursive: true });
  writeFileSync(
    join(folder, "alembic.ini"),
    "[alembic]\nscript_location = %(here)s\n",
  );
  const ids: string[] = [];
  for (let n = 0; n < 4 + random(14); n += 1) {
    const pick = (): string => ids[random(ids.length)] ?? "";
    const parents = new Set<string>();
    const count = random(8) === 0 ? 0 : random(5) === 0 ? 2 : 1;
    for (let i = 0; i < count && ids.length > 0; i += 1) parents.add(pick());
    const needed = ids.length > 0 && random(5) === 0 ? [pick()] : [];
    const labels = random(7) === 0 ? [`label${n}`] : [];
    const id = `r${n}`;
    writeFileSync(
      join(
        folder,
        "versions",
        `${String(random(1000)).padStart(3, "0")}_${id}.py`,
      ),
      `revision = "${id}"\ndown_revision = ${JSON.stringify([...parents])}\nbranch_labels = ${JSON.stringify(labels)}\ndepends_on = ${JSON.stringify(needed)}\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n`,
    );
    ids.push(id);
  }
}
