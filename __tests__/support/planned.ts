import { findBase } from "../../src/git/find-base.ts";
import type { GitEvent } from "../../src/git/base-candidates.ts";
import { planProject, type ProjectPlan } from "../../src/gate/plan-project.ts";
import { findProjects } from "../../src/project/find-projects.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type {
  temporaryRepositories,
  TestRepository,
} from "../git/repository.ts";
import { settingsFor } from "./gate.ts";
import { smallProject } from "./projects.ts";

export function fileOf(
  id: string,
  parent: string | null,
  body = "pass",
): string {
  const written = parent === null ? "None" : `'${parent}'`;
  return `"""Step ${id}

Revision ID: ${id}
Revises: ${parent ?? ""}

"""
revision = '${id}'
down_revision: str | None = ${written}


def upgrade() -> None:
    ${body}


def downgrade() -> None:
    pass
`;
}

export function add(
  repository: TestRepository,
  id: string,
  parent: string | null,
  body?: string,
): void {
  repository.write(`versions/${id}.py`, fileOf(id, parent, body));
}

/** A remote with one revision on main, and a branch `change` with another one behind it. */
export function origin(
  repositories: ReturnType<typeof temporaryRepositories>,
): TestRepository {
  const repository = repositories.create();
  repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
  for (const [path, text] of Object.entries(smallProject([])))
    repository.write(path, text);
  add(repository, "a1", null);
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  add(repository, "c3", "a1");
  repository.commit();
  repository.git("checkout", "--quiet", "main");
  return repository;
}

/** Adds to main what another pull request with the same parent brought. */
export function mergeAnother(repository: TestRepository): void {
  repository.git("checkout", "--quiet", "main");
  add(repository, "b2", "a1");
  repository.commit();
}

/** The commit that GitHub makes to try a pull request out, on a branch of that name. */
export function testMerge(repository: TestRepository, base = "main"): string {
  repository.git("checkout", "--quiet", "-B", "test-merge", base);
  repository.git("merge", "--quiet", "--no-ff", "--no-edit", "change");
  return repository.git("rev-parse", "HEAD");
}

export function pullRequest(
  repository: TestRepository,
  sha?: string,
): GitEvent {
  const base = { ref: "main", sha: sha ?? repository.git("rev-parse", "main") };
  const head = { sha: repository.git("rev-parse", "change") };
  const payload = { pull_request: { number: 7, base, head } };
  return { name: "pull_request", baseRef: "main", payload };
}

export const shallow = (repository: TestRepository, branch: string) =>
  repository.clone("--depth=1", `--branch=${branch}`);

export function settingsOf(
  path: string,
  given: Partial<Settings> = {},
): Settings {
  const server = { target: () => ({}) } as never;
  return settingsFor(path, server, {
    databaseUrl: null,
    range: { mode: "changed" as const },
    ...given,
  });
}

export async function plan(
  { path }: TestRepository,
  event: GitEvent | null,
  given: Partial<Settings> = {},
): Promise<ProjectPlan> {
  const settings = settingsOf(path, given);
  const [project] = (await findProjects(settings)).projects;
  const base = await findBase({ repository: path, baseRef: null, event });
  return planProject(project!, base, settings, { event });
}

export const rulesOf = ({ findings }: ProjectPlan) =>
  findings.map(({ rule }) => rule);
