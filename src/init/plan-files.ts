import { join } from "node:path";
import { findRepository } from "../settings/find-repository.ts";
import { discover, type Discovery } from "./discover.ts";
import { renderSettings } from "./render-settings.ts";
import { renderWorkflow } from "./render-workflow.ts";
import { RepositoryFiles } from "./repository-files.ts";

/** A file to be written. */
export interface PlannedFile {
  /** Relative to the repository's root, with forward slashes. */
  name: string;
  /** Absolute. */
  path: string;
  text: string;
}

/** What `migration-gate init` offers. */
export interface InitPlan {
  /** The repository's root, absolute. */
  repository: string;
  files: PlannedFile[];
  /** Each thing that was found or decided, with its reason. */
  reasons: { what: string; why: string }[];
}

/**
 * Reads a repository and says which files migration-gate needs there. Nothing is run, nothing is written.
 *
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is no project that can be gated
 */
export async function planFiles(folder: string): Promise<InitPlan> {
  const repository = findRepository(folder, null);
  const discovery = await discover(new RepositoryFiles(repository), folder);
  const file = (name: string, text: string): PlannedFile => ({
    name,
    path: join(repository, name),
    text,
  });
  const place = discovery.workingDirectory;
  return {
    repository,
    files: [
      file(".github/workflows/migration-gate.yml", renderWorkflow(discovery)),
      file(
        `${place === "." ? "" : `${place}/`}.migration-gate.yml`,
        renderSettings(discovery),
      ),
    ],
    reasons: reasonsOf(discovery),
  };
}

function reasonsOf({
  projects,
  pythons,
  branch,
  choices,
}: Discovery): InitPlan["reasons"] {
  return [
    ...projects.map(({ project, revisions, graph }) => ({
      what: project.name,
      why: `an Alembic project of ${revisions.length} ${revisions.length === 1 ? "revision" : "revisions"}${graph.heads.length === 1 ? `, head ${graph.heads[0] ?? ""}` : ""}`,
    })),
    ...pythons.map(({ environment, version }) => ({
      what: `${environment.tool}${version ? `, Python ${version.version}` : ""}`,
      why: [environment.file ?? "no list of packages was found", version?.why]
        .filter((text) => text !== undefined)
        .join("; "),
    })),
    { what: `branch ${branch.name}`, why: branch.why },
    ...choices.map(({ what, why }) => ({ what, why })),
  ];
}
