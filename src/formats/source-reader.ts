import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isReallyInside } from "../settings/place-paths.ts";

/** Every finding needs its file once more; what is larger is no source that people write. */
const mostBytes = 250_000;

/**
 * Reads files of the repository, each once.
 *
 * @param repository absolute path; links that lead out of it are not followed
 * @returns the text of a file, null when there is none that can be read
 */
export function sourceReader(
  repository: string,
): (file: string) => string | null {
  const known = new Map<string, string | null>();
  return (file) => {
    const text = known.has(file)
      ? (known.get(file) ?? null)
      : read(path.resolve(repository, file), repository);
    known.set(file, text);
    return text;
  };
}

function read(file: string, repository: string): string | null {
  try {
    const { size } = statSync(file);
    if (size > mostBytes || !isReallyInside(repository, file)) return null;
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
