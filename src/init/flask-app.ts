import { join } from "node:path";
import type { RepositoryFiles } from "./repository-files.ts";

/** A Flask application that the `flask` command would not find by itself. */
export interface FlaskApp {
  /** Value for FLASK_APP; null when there is no need for one. */
  name: string | null;
  /** Absolute path of its file. */
  path: string;
}

const makesApplication =
  /^def (create_app|make_app)\(|^(app|application)\s*(:\s*\w+\s*)?=\s*(Flask|create_app|make_app)\(/m;

/**
 * The application in a folder: as the `flask` command finds it (`wsgi.py`, `app.py`), as `.flaskenv` says, or a module
 * or package that makes one.
 *
 * @param folder absolute
 * @returns null when none was seen
 */
export function findFlaskApp(
  files: RepositoryFiles,
  folder: string,
): FlaskApp | null {
  const named =
    /^[ \t]*(?:export\s+)?FLASK_APP\s*=\s*["']?([\w.:/]+)["']?\s*$/m.exec(
      files.read(join(folder, ".flaskenv")) ?? "",
    )?.[1];
  if (named !== undefined)
    return { name: named, path: moduleFile(files, folder, named) };
  const usual = ["wsgi.py", "app.py"]
    .map((name) => join(folder, name))
    .find((path) => files.has(path));
  if (usual !== undefined) return { name: null, path: usual };
  return (
    candidates(files, folder).find(({ path }) =>
      makesApplication.test(files.read(path) ?? ""),
    ) ?? null
  );
}

function moduleFile(
  files: RepositoryFiles,
  folder: string,
  name: string,
): string {
  const path = join(
    folder,
    ...(name.split(":")[0] ?? "").replace(/\.py$/, "").split(/[./]/),
  );
  const init = join(path, "__init__.py");
  return files.has(init) ? init : `${path}.py`;
}

/** Modules first: one beside a package mostly makes its application. */
function candidates(files: RepositoryFiles, folder: string): FlaskApp[] {
  const names = files.list(folder);
  const modules = names
    .filter((name) => /^[A-Za-z_]\w*\.py$/.test(name))
    .map((name) => ({ name: name.slice(0, -3), path: join(folder, name) }));
  const packages = names
    .filter((name) => /^[A-Za-z_]\w*$/.test(name) && !/^tests?$/.test(name))
    .map((name) => ({ name, path: join(folder, name, "__init__.py") }));
  return [...modules, ...packages];
}
