import { planProject } from "../../src/gate/plan-project.ts";
import {
  projectEnvironment,
  startEnvironment,
} from "../../src/probe/environment.ts";
import { startProbe } from "../../src/probe/probe.ts";
import { findProjects } from "../../src/project/find-projects.ts";
import { PostgresDatabases } from "../../src/rehearsal/postgres-databases.ts";
import { ProjectDatabases } from "../../src/rehearsal/project-databases.ts";
import { ProjectRun } from "../../src/rehearsal/project-run.ts";
import type { Rehearsal } from "../../src/rehearsal/rehearsal.ts";
import { rehearse } from "../../src/rehearsal/rehearse.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { tmpdir } from "node:os";
import { settingsFor } from "./gate.ts";
import { probeFile, pythonOf, temporaryFolder } from "./projects.ts";
import type { TestServer } from "./servers.ts";

/** Everything that runs of a small project, as values; nothing is judged. */
export async function rehearseFiles(
  files: Record<string, string>,
  shared: TestServer,
  given: Partial<Settings> = {},
): Promise<Rehearsal> {
  const { server } = shared;
  const made = await temporaryFolder(files);
  const { folder } = made;
  const settings = settingsFor(folder, server, { drift: false, ...given });
  const [project] = (await findProjects(settings)).projects;
  if (!project) throw new Error("these files are no project");
  const base = { kind: "unavailable", why: "" } as const;
  const { graph, range } = await planProject(project, base, settings, {
    event: null,
  });
  if (!range) throw new Error("the revisions of these files can't be run");
  const probe = await startProbe({
    python: [pythonOf("examples")],
    probeFile,
    directory: project.directory,
    environment: startEnvironment(process.env),
    scratch: tmpdir(),
  });
  try {
    const database = shared.freshName();
    const { bootstrapSql } = settings;
    const databases = new ProjectDatabases({
      name: database,
      open: () => Promise.resolve(new PostgresDatabases(server)),
      bootstrap:
        bootstrapSql === null
          ? null
          : { file: bootstrapSql, dialect: "postgresql" },
    });
    const target = await databases.createDefault("postgresql");
    const run = new ProjectRun(probe, databases, graph.byId, folder);
    run.variablesFor = (found) =>
      projectEnvironment({}, found, settings.env).variables;
    const opened = await run.open(
      project,
      projectEnvironment({}, target, settings.env),
      settings.alembicArgs,
    );
    return await rehearse(
      {
        settings,
        opened,
        from: range.from,
        revisions: range.revisions.flatMap((id) => graph.byId.get(id) ?? []),
        to: settings.range.mode === "between" ? settings.range.to : "heads",
        progress: () => undefined,
      },
      run,
      databases,
    );
  } finally {
    await probe.close();
    await made.remove();
  }
}
