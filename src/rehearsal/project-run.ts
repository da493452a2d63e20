import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Target } from "../database/throwaway.ts";
import { GateError } from "../errors.ts";
import { downgradeTarget } from "../graph/downgrade-target.ts";
import type { Comparison, ProbeEvent, ProbeFailure } from "../probe/events.ts";
import type { InstallAdvice } from "../probe/install-advice.ts";
import type { ProjectEnvironment } from "../probe/environment.ts";
import type { Probe } from "../probe/probe.ts";
import type { Project } from "../project/project.ts";
import type { ProjectDatabases } from "./project-databases.ts";
import { describeMissingTool, missingModule } from "./missing-module.ts";
import type { Revision } from "../revisions/revision.ts";
import { Recording, type Run } from "./recording.ts";
import type { Direction } from "./statement.ts";

/** What Alembic itself says of the project. */
export interface Opened {
  alembic: string;
  sqlalchemy: string;
  heads: string[];
  bases: string[];
}

/** What autogenerate found, by database; or why there was no comparison. */
export type Drift = ReadonlyMap<string, Comparison> | ProbeFailure;

/** Alembic's commands on one project, as values. */
export class ProjectRun {
  /** The command that is running now: what hangs when time is up. */
  current: Recording | null = null;
  /** Name of the DBAPI driver that the project connects with, null before it has. */
  driver: string | null = null;
  /** What Alembic says of the project; through the project's own command it only does so when it runs. */
  opened: Opened | undefined;
  /** What the project's own processes (psql) find a throwaway database by. */
  variablesFor: (database: Target) => Record<string, string> = () => ({});
  private readonly probe: Probe;
  private readonly databases: ProjectDatabases;
  private readonly revisions: ReadonlyMap<string, Revision>;
  private readonly root: string;

  constructor(
    probe: Probe,
    databases: ProjectDatabases,
    revisions: ReadonlyMap<string, Revision>,
    root: string,
  ) {
    this.probe = probe;
    this.databases = databases;
    this.revisions = revisions;
    this.root = root;
  }

  /** @throws GateError (environment) when Alembic can't be loaded, with the end of Python's traceback */
  async open(
    project: Project,
    environment: ProjectEnvironment,
    alembicArgs: string[] = [],
    install: InstallAdvice | null = null,
  ): Promise<Opened> {
    this.meet(this.databases.base);
    const failure = await this.probe.run(
      {
        do: "open",
        ...configFiles(project),
        section: project.section,
        script_location: project.scriptLocation,
        x: alembicArgs,
        environment: environment.variables,
        choose_driver: environment.chooseDriver,
        databases: this.databases.targets(this.databases.base),
      },
      (event) => {
        if (event.event === "opened") this.opened = event;
      },
    );
    if (failure) throw cannotOpen(failure, project, install);
    return this.opened ?? fail("the probe answered `open` with nothing");
  }

  /** Version of the project's Python. */
  get python(): string {
    return this.probe.python;
  }

  /** Sends the project's connections to the databases of a state. */
  async use(state: string): Promise<void> {
    this.meet(state);
    const databases = this.databases.targets(state);
    const target = this.databases.defaultTarget(state);
    const environment = target ? this.variablesFor(target) : {};
    await this.probe.run({ do: "use", databases, environment });
  }

  private meet(state: string): void {
    this.probe.provide = (wanted) => this.databases.provide(wanted, state);
  }

  upgrade(to: string, observe: boolean): Promise<Run> {
    return this.record("up", { do: "upgrade", to, observe });
  }

  step(revision: string, direction: Direction): Promise<Run> {
    return this.record(direction, {
      do: "step",
      revision,
      direction: direction === "down" ? "down" : "up",
      to: this.target(revision, direction),
    });
  }

  /** What a command line is given for a step. */
  private target(id: string, direction: Direction): string {
    const revision = this.revisions.get(id);
    return direction === "down" && revision
      ? downgradeTarget(revision, this.revisions)
      : id;
  }

  /** Runs env.py without a revision. */
  visit(): Promise<Run> {
    return this.record("up", { do: "visit" });
  }

  stamp(revisions: string[]): Promise<Run> {
    return this.record("up", { do: "stamp", revisions });
  }

  /** Models against schema, for each database that env.py migrates. */
  async compare(): Promise<Drift> {
    const answers = new Map<string, Comparison>();
    const failure = await this.probe.run(
      { do: "compare" },
      (event: ProbeEvent) => {
        if (event.event !== "compared") return;
        const { database } = event;
        answers.set(database, addComparison(answers.get(database), event));
      },
    );
    if (!failure && answers.size === 0)
      fail("the probe answered `compare` with nothing");
    return failure ?? answers;
  }

  private async record(direction: Direction, command: object): Promise<Run> {
    const recording = new Recording(direction, this.revisions, this.root);
    this.current = recording;
    const failure = await this.probe.run(command, (event) => {
      if (event.event === "finished") {
        this.driver = event.driver;
        this.databases.versionTable = event.versionTable;
        this.databases.versionTables = event.versionTables;
        this.databases.keep(event.databases);
      }
      if (event.event === "opened") this.opened = event;
      recording.add(event);
    });
    return recording.finish(failure);
  }
}

/** Alembic >= 1.16 reads an ini file and the pyproject.toml beside it together. */
function configFiles({ configFile }: Project): {
  config: string | null;
  toml: string | null;
} {
  if (configFile === null) return { config: null, toml: null };
  const isToml = basename(configFile) === "pyproject.toml";
  const beside = (name: string) => {
    const path = join(dirname(configFile), name);
    return existsSync(path) ? path : null;
  };
  return {
    config: isToml ? beside("alembic.ini") : configFile,
    toml: beside("pyproject.toml"),
  };
}

/** With a schema per tenant env.py comes by once for each, mostly to find the same. */
function addComparison(
  before: Comparison | undefined,
  { metadata, differences = [] }: Comparison,
): Comparison {
  const known = before?.differences ?? [];
  const texts = new Set(known.map((one) => JSON.stringify(one)));
  const more = differences.filter((one) => !texts.has(JSON.stringify(one)));
  return {
    metadata: before?.metadata === "present" ? "present" : metadata,
    differences: [...known, ...more],
  };
}

function fail(message: string): never {
  throw new Error(message);
}

function cannotOpen(
  failure: ProbeFailure,
  project: Project,
  install: InstallAdvice | null,
): GateError {
  const missing = missingModule(failure.message);
  const advice =
    install && (missing === "alembic" || missing === "sqlalchemy")
      ? describeMissingTool(missing, install)
      : `Alembic could not load ${project.name}: ${failure.type}: ${failure.message}`;
  return new GateError("environment", advice, { details: failure.traceback });
}
