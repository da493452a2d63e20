import { projectEnvironment, startEnvironment } from "../probe/environment.ts";
import { withVirtualEnvironment } from "../probe/command-environment.ts";
import { startCommandProbe } from "../probe/command-probe.ts";
import type { UsedPython } from "../probe/install-advice.ts";
import { startProbe, type Probe } from "../probe/probe.ts";
import { findPython } from "../probe/python.ts";
import { GateError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";
import type { World } from "./world.ts";

/**
 * What leads to Alembic: its own Python process for the project, or the project's commands when the settings name them.
 *
 * @throws GateError (environment) when Python can't be started
 */
export function startProjectProbe(
  { project, graph }: ProjectPlan,
  { python }: UsedPython,
  settings: Settings,
  { env, probeFile, scratch, deadline }: World,
): Promise<Probe> {
  const { workingDirectory, upgradeCommand } = settings;
  const environment = startEnvironment(env);
  if (upgradeCommand === null)
    return startProbe({
      python,
      probeFile,
      directory: project.directory,
      environment,
      scratch,
      signal: deadline.signal,
    });
  return startCommandProbe({
    upgrade: upgradeCommand,
    downgrade: settings.downgradeCommand,
    probeFile,
    directory: workingDirectory,
    scriptLocation: project.scriptLocation,
    heads: graph.heads,
    environment: withVirtualEnvironment(environment, python),
    environmentOf: (target) => projectEnvironment(env, target, settings.env),
    scratch,
  });
}

/** The Python of a project, or the one that is near its own commands. */
export function usedPython(
  project: Project,
  { python, repository: root, upgradeCommand, workingDirectory }: Settings,
  { env }: World,
): UsedPython {
  const directory =
    upgradeCommand === null ? project.directory : workingDirectory;
  return {
    python: python ?? findPython(directory, root, env),
    directory,
    root,
    env,
  };
}

/** @throws GateError (settings) when nobody knows which of several projects the command is for */
export function checkCommandProject(
  projects: Project[],
  { upgradeCommand }: Settings,
): void {
  if (upgradeCommand === null || projects.length < 2) return;
  throw new GateError(
    "settings",
    "`upgrade-command` migrates one project, and there are several. Name its config with `alembic-config`; gate the others in steps of their own.",
    { details: projects.map(({ name }) => `There is ${name}`) },
  );
}
