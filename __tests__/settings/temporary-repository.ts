import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder with `.git` and the given files, for one test file; `remove` takes it away again. */
export function makeRepository(files: Record<string, string> = {}): {
  folder: string;
  remove: () => void;
} {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "settings-")));
  mkdirSync(path.join(folder, ".git"));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
