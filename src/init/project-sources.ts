import { dirname, join, resolve } from "node:path";
import { buildGraph, type Graph } from "../graph/graph.ts";
import { locationsOf } from "../project/locations.ts";
import type { Project } from "../project/project.ts";
import { readConfig } from "../project/read-config.ts";
import { readSources } from "../project/read-sources.ts";
import { readRevisions } from "../revisions/read-revisions.ts";
import type { Revision } from "../revisions/revision.ts";
import { findFlaskApp, type FlaskApp } from "./flask-app.ts";
import { importedModules, type PythonModule } from "./python-modules.ts";
import type { RepositoryFiles } from "./repository-files.ts";

/** All that is read of one project; nothing of it is run. */
export interface ReadProject {
  project: Project;
  revisions: Revision[];
  graph: Graph;
  config: string;
  env: string;
  /** env.py and what it imports. */
  modules: PythonModule[];
  /** The Flask application that env.py takes its settings from; null for other projects. */
  flask: FlaskApp | null;
  isFlask: boolean;
  /** Folders that Alembic puts before Python's own, absolute. */
  sysPath: string[];
}

export async function readProject(
  project: Project,
  files: RepositoryFiles,
  workingDirectory: string,
): Promise<ReadProject> {
  const { revisions } = await readRevisions(project, files.root);
  const { config, env } = await readSources(project);
  const isFlask = /\bcurrent_app\b/.test(env);
  const flask = isFlask ? findFlaskApp(files, project.directory) : null;
  const sysPath = await sysPathOf(project);
  const start = [
    join(project.scriptLocation, "env.py"),
    ...(flask ? [flask.path] : []),
  ];
  const roots = [
    ...sysPath,
    ...moduleRoots(project, workingDirectory, files.root),
  ];
  return {
    project,
    revisions,
    graph: buildGraph(revisions),
    config,
    env,
    modules: importedModules(files, start, roots),
    flask,
    isFlask,
    sysPath,
  };
}

async function sysPathOf({
  configFile,
  section,
  directory,
}: Project): Promise<string[]> {
  if (configFile === null) return [];
  const { prependSysPath } = locationsOf(await readConfig(configFile), section);
  return prependSysPath.map((path) => resolve(directory, path));
}

/** Where a project's own modules may lie, whatever makes Python find them there. */
export function moduleRoots(
  { directory, scriptLocation }: Pick<Project, "directory" | "scriptLocation">,
  workingDirectory: string,
  repository: string,
): string[] {
  const folders = [directory, workingDirectory, repository].flatMap(
    (folder) => [folder, join(folder, "src")],
  );
  return [...new Set([...folders, scriptLocation, dirname(scriptLocation)])];
}
