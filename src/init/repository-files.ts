import { readdirSync, readFileSync, statSync } from "node:fs";
import { isReallyInside } from "../settings/place-paths.ts";

/** No file that says how a project is run is longer. */
const mostBytes = 512 * 1024;

/** Files of a repository, which may hold anything: links that lead out of it, files of gigabytes, files nobody may read. */
export class RepositoryFiles {
  /** The repository's root, absolute. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * The text of a file with `\n` as its only line end; what is not UTF-8 in it becomes U+FFFD.
   *
   * @param path absolute
   * @returns null for what is no file of this repository, or too long, or can't be read
   */
  read(path: string): string | null {
    try {
      const stats = statSync(path);
      if (!stats.isFile() || stats.size > mostBytes) return null;
      if (!isReallyInside(this.root, path)) return null;
      const text = new TextDecoder().decode(readFileSync(path));
      return text.replaceAll(/\r\n?/g, "\n");
    } catch {
      return null;
    }
  }

  /** Whether there is a file or folder of this repository. */
  has(path: string): boolean {
    try {
      return isReallyInside(this.root, path);
    } catch {
      return false;
    }
  }

  /** Names of what lies in a folder, sorted; none when it can't be read. */
  list(folder: string): string[] {
    try {
      if (!isReallyInside(this.root, folder)) return [];
      return readdirSync(folder).sort();
    } catch {
      return [];
    }
  }
}
