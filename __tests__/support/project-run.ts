import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";
import {
  projectEnvironment,
  startEnvironment,
} from "../../src/probe/environment.ts";
import { startProbe, type Probe } from "../../src/probe/probe.ts";
import { ProjectRun, type Opened } from "../../src/rehearsal/project-run.ts";
import { probeFile } from "./projects.ts";

export interface OpenedRun {
  probe: Probe;
  run: ProjectRun;
  opened: Opened;
}

/** The real probe in `python` on the project with alembic.ini in `folder`. Close it with `probe.close()`. */
export async function openRun(
  folder: string,
  python: string,
  target: ConnectionTarget,
  env: Record<string, string> = {},
): Promise<OpenedRun> {
  const probe = await startProbe({
    python: [python],
    probeFile,
    directory: folder,
    environment: startEnvironment(process.env),
    scratch: tmpdir(),
  });
  try {
    const run = new ProjectRun(probe, new Map(), folder);
    const project = {
      name: "alembic.ini",
      configFile: join(folder, "alembic.ini"),
      section: "alembic",
      directory: folder,
      scriptLocation: folder,
      versionLocations: [join(folder, "versions")],
      recursive: false,
    };
    const opened = await run.open(
      project,
      target,
      projectEnvironment({}, target, env),
    );
    return { probe, run, opened };
  } catch (error) {
    probe.kill();
    throw error;
  }
}
