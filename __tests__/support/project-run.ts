import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ThrowawayServer } from "../../src/database/throwaway.ts";
import {
  projectEnvironment,
  startEnvironment,
} from "../../src/probe/environment.ts";
import { startProbe, type Probe } from "../../src/probe/probe.ts";
import { PostgresDatabases } from "../../src/rehearsal/postgres-databases.ts";
import { ProjectDatabases } from "../../src/rehearsal/project-databases.ts";
import { ProjectRun, type Opened } from "../../src/rehearsal/project-run.ts";
import type { Dialect } from "../../src/sql/dialect.ts";
import { probeFile } from "./projects.ts";

export interface OpenedRun {
  probe: Probe;
  run: ProjectRun;
  opened: Opened;
}

/** A project's databases on a server; the first one, `name`, is made by the test. */
export function databasesOn(
  server: ThrowawayServer,
  name: string,
): ProjectDatabases {
  const kind = new PostgresDatabases(server);
  kind.create = (database) =>
    database === name
      ? Promise.resolve()
      : PostgresDatabases.prototype.create.call(kind, database);
  return new ProjectDatabases({
    name,
    open: () => Promise.resolve(kind),
    bootstrap: null,
  });
}

/** The real probe in `python` on the project with alembic.ini in `folder`. Close it with `probe.close()`. */
export async function openRun(
  folder: string,
  python: string,
  databases: ProjectDatabases,
  env: Record<string, string> = {},
  dialect: Dialect = "postgresql",
): Promise<OpenedRun> {
  const probe = await startProbe({
    python: [python],
    probeFile,
    directory: folder,
    environment: startEnvironment(process.env),
    scratch: tmpdir(),
  });
  try {
    const run = new ProjectRun(probe, databases, new Map(), folder);
    const project = {
      name: "alembic.ini",
      configFile: join(folder, "alembic.ini"),
      section: "alembic",
      directory: folder,
      scriptLocation: folder,
      versionLocations: [join(folder, "versions")],
      recursive: false,
    };
    const target = await databases.createDefault(dialect);
    const opened = await run.open(project, projectEnvironment({}, target, env));
    return { probe, run, opened };
  } catch (error) {
    probe.kill();
    throw error;
  }
}
