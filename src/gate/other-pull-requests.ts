import { posix } from "node:path";
import {
  checkRaces,
  findRaces,
  type Race,
} from "../checks/racing-pull-requests.ts";
import type {
  OtherPullRequest,
  OtherPullRequests,
} from "../github/open-pull-requests.ts";
import type { Project } from "../project/project.ts";
import { pathInRepository } from "../project/resolve-project.ts";
import { isRevisionFileName } from "../revisions/revision-file-name.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";
import type { World } from "./world.ts";

/** What the other open pull requests mean for the projects. */
export interface LookAround {
  /** The plan with what was found; waits until the others were looked at. */
  completed(plan: ProjectPlan): Promise<ProjectPlan>;
  /** What could not be looked at, and why. */
  notices(): Promise<string[]>;
}

/** Begins to read the other open pull requests, when this one adds a revision; nobody has to wait for it yet. */
export function lookAround(
  plans: readonly ProjectPlan[],
  settings: Settings,
  { otherPullRequests }: Pick<World, "otherPullRequests">,
): LookAround {
  const { repository } = settings;
  const racing = plans.filter(addsRevisions);
  if (!otherPullRequests || racing.length === 0 || isSwitchedOff(settings))
    return {
      completed: (plan) => Promise.resolve(plan),
      notices: () => Promise.resolve([]),
    };
  const filters = new Map(
    racing.map((plan) => [plan, revisionFiles(plan.project, repository)]),
  );
  const found = otherPullRequests((path) =>
    [...filters.values()].some((isOfProject) => isOfProject(path)),
  );
  return {
    completed: async (plan) => {
      const isOfProject = filters.get(plan);
      return isOfProject
        ? withRaces(plan, within(await found, isOfProject), settings)
        : plan;
    },
    notices: async () => (await found).notices,
  };
}

function isSwitchedOff({ rules }: Settings): boolean {
  return rules["racing-pull-request"] === "off";
}

function addsRevisions({ graph, branch }: ProjectPlan): boolean {
  const onBase = new Set(branch?.tip.map(({ id }) => id));
  return branch !== null && graph.revisions.some(({ id }) => !onBase.has(id));
}

/** Tells the project's revision files by their paths in the repository. */
function revisionFiles(
  { versionLocations, recursive }: Project,
  repository: string,
): (path: string) => boolean {
  const folders = versionLocations.map((location) =>
    pathInRepository(repository, location),
  );
  return (path) => {
    const folder = posix.dirname(path);
    const isInside = folders.some(
      (location) =>
        folder === location ||
        (recursive && (location === "." || folder.startsWith(`${location}/`))),
    );
    return isInside && isRevisionFileName(posix.basename(path));
  };
}

function within(
  { pullRequests }: OtherPullRequests,
  isOfProject: (path: string) => boolean,
): OtherPullRequest[] {
  return pullRequests.map(({ revisions, unreadable, ...rest }) => ({
    ...rest,
    revisions: revisions.filter(({ file }) => isOfProject(file)),
    unreadable: unreadable.filter(({ file }) => isOfProject(file)),
  }));
}

function withRaces(
  plan: ProjectPlan,
  others: OtherPullRequest[],
  settings: Settings,
): ProjectPlan {
  if (plan.branch === null) return plan;
  const races = findRaces(plan.graph, plan.branch, others, settings);
  return {
    ...plan,
    findings: [...plan.findings, ...checkRaces(races)],
    elsewhere: [...plan.elsewhere, ...racing(races)],
    notices: [...plan.notices, ...others.flatMap(unreadableNotice)],
  };
}

function racing(races: Race[]): ProjectPlan["elsewhere"] {
  const others = new Set(races.map(({ other }) => other));
  return [...others].map(({ number, revisions }) => ({
    where: `#${number}`,
    revisions,
  }));
}

function unreadableNotice({ number, unreadable }: OtherPullRequest): string[] {
  const [first, ...more] = unreadable;
  if (!first) return [];
  const rest = more.length > 0 ? ` and ${more.length} more files` : "";
  return [
    `${first.file}${rest} of pull request #${number} can't be used: ${first.reason}. Whether it fits what is here is not known.`,
  ];
}
