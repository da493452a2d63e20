import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ConnectionTarget } from "../database/throwaway.ts";
import { GateError } from "../errors.ts";
import type { Comparison, ProbeEvent, ProbeFailure } from "../probe/events.ts";
import type { ProjectEnvironment } from "../probe/environment.ts";
import type { Probe } from "../probe/probe.ts";
import type { Project } from "../project/project.ts";
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

/** Alembic's commands on one project, as values. */
export class ProjectRun {
  /** The command that is running now: what hangs when time is up. */
  current: Recording | null = null;
  /** Name of the DBAPI driver that the project connects with, null before it has. */
  driver: string | null = null;
  /** Name of the table in which Alembic keeps the revision, as env.py configured it. */
  versionTable = "alembic_version";
  /** Full names of the version tables that the last command wrote to: one per tenant, where each has its schema. */
  versionTables: string[] = [];
  /** What the project's own processes (psql) find a throwaway database by. */
  variablesFor: (database: ConnectionTarget) => Record<string, string> =
    () => ({});
  private readonly probe: Probe;
  private readonly revisions: ReadonlyMap<string, Revision>;
  private readonly root: string;

  constructor(
    probe: Probe,
    revisions: ReadonlyMap<string, Revision>,
    root: string,
  ) {
    this.probe = probe;
    this.revisions = revisions;
    this.root = root;
  }

  /** @throws GateError (environment) when Alembic can't be loaded, with the end of Python's traceback */
  async open(
    project: Project,
    database: ConnectionTarget,
    environment: ProjectEnvironment,
    alembicArgs: string[] = [],
  ): Promise<Opened> {
    const answers: Opened[] = [];
    const failure = await this.probe.run(
      {
        do: "open",
        ...configFiles(project),
        section: project.section,
        script_location: project.scriptLocation,
        x: alembicArgs,
        environment: environment.variables,
        choose_driver: environment.chooseDriver,
        database,
      },
      (event) => {
        if (event.event === "opened") answers.push(event);
      },
    );
    if (failure) throw cannotOpen(failure, project);
    return answers[0] ?? fail("the probe answered `open` with nothing");
  }

  async use(database: ConnectionTarget): Promise<void> {
    const environment = this.variablesFor(database);
    await this.probe.run({ do: "use", database, environment });
  }

  upgrade(to: string, observe: boolean): Promise<Run> {
    return this.record("up", { do: "upgrade", to, observe });
  }

  step(revision: string, direction: Direction): Promise<Run> {
    return this.record(direction, {
      do: "step",
      revision,
      direction: direction === "down" ? "down" : "up",
    });
  }

  /** Runs env.py without a revision. */
  visit(): Promise<Run> {
    return this.record("up", { do: "visit" });
  }

  stamp(revisions: string[]): Promise<Run> {
    return this.record("up", { do: "stamp", revisions });
  }

  async compare(): Promise<Comparison | ProbeFailure> {
    const answers: Comparison[] = [];
    const failure = await this.probe.run(
      { do: "compare" },
      (event: ProbeEvent) => {
        if (event.event === "compared") answers.push(event);
      },
    );
    return (
      failure ?? answers[0] ?? fail("the probe answered `compare` with nothing")
    );
  }

  private async record(direction: Direction, command: object): Promise<Run> {
    const recording = new Recording(direction, this.revisions, this.root);
    this.current = recording;
    const failure = await this.probe.run(command, (event) => {
      if (event.event === "finished") {
        this.driver = event.driver;
        this.versionTable = event.versionTable;
        this.versionTables = event.versionTables;
      }
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

function fail(message: string): never {
  throw new Error(message);
}

function cannotOpen(failure: ProbeFailure, project: Project): GateError {
  const missing = /No module named '([\w.]+)'/.exec(failure.message)?.[1];
  const advice =
    missing === "alembic" || missing === "sqlalchemy"
      ? `${missing} is not installed in the Python that was used. Install the project's requirements in a step before the gate, ` +
        "or name the right Python with the `python` setting (for example `uv run python`)."
      : `Alembic could not load ${project.name}: ${failure.type}: ${failure.message}`;
  return new GateError("environment", advice, { details: failure.traceback });
}
