import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parseConfigPair } from "../project/read-config.ts";
import type { Project } from "../project/project.ts";
import {
  pathInRepository,
  resolveProject,
} from "../project/resolve-project.ts";
import {
  addRevision,
  type ReadRevisions,
} from "../revisions/read-revisions.ts";
import type { Revision } from "../revisions/revision.ts";
import { isRevisionFileName } from "../revisions/revision-file-name.ts";
import {
  blobHash,
  isFolderAt,
  listFiles,
  readBlobs,
  readTextAt,
  type TreeFile,
} from "./tree.ts";

export interface CommitPlace {
  repository: string;
  /** A whole commit hash. */
  commit: string;
  /** The project as it is in the working tree. */
  project: Project;
  /** The revisions of the working tree: a file that hasn't changed since is not parsed again. */
  current?: Revision[];
}

/**
 * Reads the project's revision files as they are in a commit, without checking it out. When the version locations
 * are empty there, the project's config in that commit says where they were.
 */
export async function readRevisionsAt(
  place: CommitPlace,
): Promise<ReadRevisions> {
  const files = await revisionFilesAt(place, place.project);
  if (files.length > 0) return parseFiles(place, files);
  const then = await projectAt(place);
  return parseFiles(
    place,
    then ? await revisionFilesAt(place, then) : await movedFilesAt(place),
  );
}

/** Where the whole project was moved with its config: the folders of files that are elsewhere now, under the same name. */
async function movedFilesAt({
  repository,
  commit,
  current = [],
}: CommitPlace): Promise<TreeFile[]> {
  if (current.length === 0) return [];
  const names = new Set(current.map(({ file }) => posix.basename(file)));
  const files = (await listFiles(repository, commit, ".", true)).filter(
    ({ path }) => isRevisionFileName(posix.basename(path)),
  );
  const folders = new Set(
    files
      .filter(
        ({ path }) =>
          names.has(posix.basename(path)) &&
          // A project that is still there is another one.
          !existsSync(join(repository, path)),
      )
      .map(({ path }) => posix.dirname(path)),
  );
  return files.filter(({ path }) => folders.has(posix.dirname(path)));
}

async function revisionFilesAt(
  { repository, commit }: CommitPlace,
  { versionLocations, recursive }: Project,
): Promise<TreeFile[]> {
  const files = new Map<string, TreeFile>();
  for (const location of versionLocations) {
    const folder = pathInRepository(repository, location);
    if (posix.isAbsolute(folder)) continue;
    for (const file of await listFiles(repository, commit, folder, recursive)) {
      const isRevision = isRevisionFileName(posix.basename(file.path));
      if (isRevision) files.set(file.path, file);
    }
  }
  return [...files.values()];
}

async function parseFiles(
  place: CommitPlace,
  files: TreeFile[],
): Promise<ReadRevisions> {
  const unchanged = await unchangedRevisions(place, files);
  const changed = files.filter(({ path }) => !unchanged.has(path));
  const result: ReadRevisions = {
    revisions: [...unchanged.values()],
    unreadable: [],
  };
  const blobs = await readBlobs(
    place.repository,
    changed.map(({ blob }) => blob),
  );
  changed.forEach(({ path }, index) =>
    addRevision(result, blobs[index] ?? null, path),
  );
  return result;
}

/** Revisions of the working tree whose files are byte for byte those of the commit, by path. */
async function unchangedRevisions(
  { repository, current = [] }: CommitPlace,
  files: TreeFile[],
): Promise<Map<string, Revision>> {
  const byPath = new Map(current.map((revision) => [revision.file, revision]));
  const unchanged = new Map<string, Revision>();
  await Promise.all(
    files.map(async ({ path, blob }) => {
      const revision = byPath.get(path);
      if (!revision) return;
      const bytes = await readFile(join(repository, path)).catch(() => null);
      if (bytes && blobHash(bytes, blob.length) === blob) {
        unchanged.set(path, revision);
      }
    }),
  );
  return unchanged;
}

/** The project as the commit's own config describes it, null when that makes no project. */
async function projectAt(place: CommitPlace): Promise<Project | null> {
  const { repository, commit, project } = place;
  if (project.configFile === null) return null;
  const at = (path: string): string => pathInRepository(repository, path);
  const config = await parseConfigPair(project.configFile, (file) =>
    readTextAt(repository, commit, at(file)),
  ).catch(() => null);
  if (!config?.ini && !config?.toml) return null;
  const surroundings = {
    repository,
    workingDirectory: project.directory,
    scriptLocation: project.scriptLocation,
  };
  const then = await resolveProject(
    config,
    project.section,
    surroundings,
    (path) => isFolderAt(repository, commit, at(path)),
  );
  return "reason" in then ? null : then;
}
