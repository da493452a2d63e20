import { join } from "node:path";
import { readPostgresImage, type PostgresImage } from "./postgres-image.ts";
import type { RepositoryFiles } from "./repository-files.ts";

/** A PostgreSQL that the repository starts somewhere. */
export interface SeenImage extends PostgresImage {
  /** File that names it, relative to the repository. */
  file: string;
}

/** Folders in which such files lie, besides those of the projects. */
const usualFolders = [
  "docker",
  ".docker",
  ".devcontainer",
  "deploy",
  "infra",
  "compose",
];

/**
 * The images that compose files, workflows and Dockerfiles name, the most telling first: what runs the application says
 * more about production than what runs tests.
 *
 * @param folders those of the projects and above, relative to the repository
 */
export function seenImages(
  files: RepositoryFiles,
  folders: string[],
): SeenImage[] {
  const places = [...new Set([...folders, ...usualFolders])];
  const beside = places.flatMap((folder) =>
    files.list(join(files.root, folder)).map((name) => join(folder, name)),
  );
  const workflows = files
    .list(join(files.root, ".github/workflows"))
    .filter((name) => name !== "migration-gate.yml")
    .map((name) => join(".github/workflows", name));
  return [
    ...beside
      .filter((path) => /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/.test(path))
      .sort(productionFirst),
    ...workflows.filter((path) => /\.ya?ml$/.test(path)),
    ...beside.filter((path) =>
      /(^|\/)(Dockerfile[\w.-]*|[\w.-]+\.Dockerfile|\.gitlab-ci\.yml)$/.test(
        path,
      ),
    ),
  ].flatMap((file) => imagesIn(files, file));
}

function productionFirst(a: string, b: string): number {
  return Number(/prod/.test(b)) - Number(/prod/.test(a));
}

/** Lines are read, not YAML: a template that is none yet tells as much. */
const naming =
  /^[ \t]*(?:-\s*)?(?:(?:image|name):|FROM\s|-\s)\s*["']?([^\s"'#]+)/gm;

function imagesIn(files: RepositoryFiles, file: string): SeenImage[] {
  const text = files.read(join(files.root, file)) ?? "";
  return (
    [...text.matchAll(naming)]
      .map(([, written = ""]) => readPostgresImage(written))
      .filter((image) => image !== null)
      // A service is mostly called `postgres`, which is no image where `name:` or a list says it.
      .filter((image) => image.name.includes(":") || image.kind === "extended")
      .map((image) => ({ ...image, file: file.replaceAll("\\", "/") }))
  );
}
