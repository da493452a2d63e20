import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Root of the git repository that a folder belongs to, found by walking up to `.git`.
 *
 * @param folder absolute
 * @param limit last folder to look at, for instance the runner's workspace; also the answer when there is no `.git`
 */
export function findRepository(folder: string, limit: string | null): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === limit || at === path.dirname(at)) return limit ?? folder;
  }
}

/** True when `inner` is `outer` or lies below it. Both absolute. */
export function isInside(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative !== ".." &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}
