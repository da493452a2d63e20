import type { Target, ThrowawayServer } from "../database/throwaway.ts";
import type { Wanted } from "../probe/events.ts";
import { compareSnapshots } from "../snapshot/compare-snapshots.ts";
import {
  emptySnapshot,
  type Difference,
  type Snapshot,
} from "../snapshot/snapshot.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { DatabaseKind, RecordedRevisions } from "./database-kind.ts";

/** The schemas of a project's databases by their names. */
export type Schemas = ReadonlyMap<string, Snapshot>;

interface Member {
  dialect: Dialect;
  /** Its place among the project's databases, from 0. */
  number: number;
  kind: DatabaseKind;
  /** What the project says of the dialect's version, when the kind can't know. */
  version: string | null;
}

export interface ProjectDatabasesOptions {
  /** Begins the name of every database. */
  name: string;
  /** Where databases of a dialect live; asked when the first one is needed. */
  open(dialect: Dialect): Promise<DatabaseKind>;
  /** SQL file for each new database of that dialect. */
  bootstrap: { file: string; dialect: Dialect } | null;
}

/**
 * The throwaway databases of one project: mostly one, several when its env.py has several engines. A state is a copy of
 * all of them; its name is that of its first database.
 */
export class ProjectDatabases {
  /** Name of Alembic's version table, known once migrations ran; it is no part of a schema. */
  versionTable = "alembic_version";
  /** By database, full names of those that the last command wrote to: one per tenant, where each has its schema. */
  versionTables: Readonly<Record<string, string[]>> = {};
  private readonly members = new Map<string, Member>();
  private readonly states: Set<string>;
  private readonly options: ProjectDatabasesOptions;
  private opening: Promise<DatabaseKind> | null = null;
  private hasDefault = false;
  private made = 0;

  constructor(options: ProjectDatabasesOptions) {
    this.options = options;
    this.states = new Set([options.name]);
  }

  /** Name of the state before the range. */
  get base(): string {
    return this.options.name;
  }

  /** Makes the database of a project that has only one. */
  async createDefault(dialect: Dialect): Promise<Target> {
    this.hasDefault = true;
    const member = await this.add(dialect, dialect, null);
    return member.kind.target(databaseName(this.base, member));
  }

  /** The database that a connection of the project needs, in the state in use; made empty in every state. */
  async provide(wanted: Wanted, state: string): Promise<Target> {
    const { database, dialect, version } = wanted;
    const member =
      this.members.get(database) ??
      (await this.add(database, dialect, version));
    return member.kind.target(databaseName(state, member));
  }

  /** The one that a project without several engines uses; null when it turned out to use others. */
  defaultTarget(state: string): Target | null {
    const member = [...this.members.values()].find(
      ({ number }) => number === 0,
    );
    return member ? member.kind.target(databaseName(state, member)) : null;
  }

  /** Where the project's connections go in a state. */
  targets(state: string): Record<string, Target> {
    return Object.fromEntries(
      [...this.members].map(([name, member]) => [
        name,
        member.kind.target(databaseName(state, member)),
      ]),
    );
  }

  /** Forgets the default database when the project turned out to use others. */
  keep(used: readonly string[]): void {
    const [first] = this.members.keys();
    if (!this.hasDefault || first === undefined || used.length === 0) return;
    if (!used.includes(first)) this.members.delete(first);
    this.hasDefault = false;
  }

  async clone(from: string, state: string): Promise<void> {
    for (const member of this.members.values())
      await member.kind.clone(
        databaseName(from, member),
        databaseName(state, member),
      );
    this.states.add(state);
  }

  async drop(state: string): Promise<void> {
    this.states.delete(state);
    for (const member of this.members.values())
      await member.kind.drop(databaseName(state, member));
  }

  /** Runs a file in the only database. */
  async runSqlFile(file: string, setting: string): Promise<void> {
    for (const member of this.members.values())
      await member.kind.runSqlFile(
        databaseName(this.base, member),
        file,
        setting,
      );
  }

  /** Equal for equal schemas in all databases. */
  async fingerprint(state: string): Promise<string> {
    const prints = await this.each(state, (kind, name) =>
      kind.fingerprint(name, this.versionTable),
    );
    return [...prints.values()].join(" ");
  }

  snapshots(state: string): Promise<Schemas> {
    return this.each(state, (kind, name) =>
      kind.snapshot(name, this.versionTable),
    );
  }

  /**
   * Revisions that each version table names; null when that can't be known. Of several databases those without any are
   * left out: env.py may have nothing to do there.
   */
  async recordedRevisions(state: string): Promise<RecordedRevisions | null> {
    const recorded: RecordedRevisions = new Map();
    const isOnly = this.members.size === 1;
    for (const [database, member] of this.members) {
      const tables = this.versionTables[database] ?? [];
      const name = databaseName(state, member);
      const read = await member.kind.recordedRevisions(
        name,
        this.versionTable,
        tables,
      );
      if (read === null) return null;
      for (const [table, ids] of read)
        if (isOnly || ids.length > 0 || tables.length > 1)
          recorded.set(isOnly ? table : `${table} of ${database}`, ids);
    }
    return recorded;
  }

  /** Tells what differs, and in which database when there are several. */
  compare(before: Schemas, after: Schemas): Difference[] {
    return [...after].flatMap(([database, now]) => {
      const past = before.get(database) ?? emptySnapshot;
      const isSqlite = this.dialectOf(database) === "sqlite";
      return compareSnapshots(past, now).map((one) => ({
        ...one,
        ...(after.size === 1 ? {} : { database }),
        ...(isSqlite ? { dialect: "sqlite" } : {}),
      }));
    });
  }

  /** For the report; null before there is any. */
  describe(): { description: string; version: string } | null {
    const [first] = this.members.values();
    if (!first) return null;
    const kinds = new Set([...this.members.values()].map(({ kind }) => kind));
    const several =
      this.members.size > 1
        ? `, ${this.members.size} databases (${[...this.members.keys()].join(", ")})`
        : "";
    return {
      description:
        [...kinds].map(({ description }) => description).join(" and ") +
        several,
      version: first.version ?? first.kind.version,
    };
  }

  /** Ends when what is on its way up is up; fails when it could not be. */
  async whenUp(): Promise<void> {
    await this.opening;
  }

  /** The server that it uses, null when there is none (yet). */
  get server(): ThrowawayServer | null {
    const kinds = [...this.members.values()].map(({ kind }) => kind);
    return kinds.find(({ server }) => server !== null)?.server ?? null;
  }

  /** Whether a database is PostgreSQL or SQLite. */
  dialectOf(database: string): Dialect {
    return this.members.get(database)?.dialect ?? "postgresql";
  }

  async close(): Promise<void> {
    for (const { kind } of this.members.values()) await kind.close();
  }

  private async add(
    database: string,
    dialect: Dialect,
    version: string | null,
  ): Promise<Member> {
    this.opening = this.options.open(dialect);
    const kind = await this.opening;
    const number = this.made++;
    const member = { dialect, number, kind, version };
    for (const state of this.states) {
      const name = databaseName(state, member);
      await kind.create(name);
      const { bootstrap } = this.options;
      if (bootstrap?.dialect === dialect)
        await kind.runSqlFile(name, bootstrap.file, "bootstrap-sql");
    }
    this.members.set(database, member);
    return member;
  }

  private async each<T>(
    state: string,
    read: (kind: DatabaseKind, name: string) => Promise<T>,
  ): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    for (const [database, member] of this.members)
      found.set(database, await read(member.kind, databaseName(state, member)));
    return found;
  }
}

function databaseName(state: string, { number }: Member): string {
  return number === 0 ? state : `${state}_${number}`;
}
