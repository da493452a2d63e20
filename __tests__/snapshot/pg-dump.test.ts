import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { openLedger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import type {
  ConnectionTarget,
  ThrowawayServer,
} from "../../src/database/throwaway.ts";
import { compareSnapshots } from "../../src/snapshot/compare-snapshots.ts";
import { readSnapshot } from "../../src/snapshot/read-snapshot.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { embeddedPackages } from "../database/embedded-packages.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { table } from "./mutations/mutation.ts";
import { mutations, nothing } from "./mutations/mutations.ts";
import { dumpSchema } from "./pg-dump.ts";

interface State {
  dump: string;
  snapshot: Snapshot;
}

/** A database in which mutations are played one after the other, each in a schema of its own. */
class Playground {
  private readonly client: pg.Client;
  private readonly target: ConnectionTarget;
  private readonly schemas = new Map<Mutation, string>();
  private state: Promise<State> | undefined;

  constructor(target: ConnectionTarget) {
    this.target = target;
    this.client = new pg.Client(target);
  }

  /** All setups come first, so that each change is measured against the state before it. */
  async setUp(all: Mutation[]): Promise<void> {
    await this.client.connect();
    for (const mutation of all) {
      const schema = `m${this.schemas.size}`;
      this.schemas.set(mutation, schema);
      await this.client.query(`create schema ${schema}`);
      await this.run(mutation, mutation.setup ?? table);
    }
  }

  /** The states before and after the mutation's change. */
  async change(mutation: Mutation): Promise<[State, State]> {
    const before = await (this.state ?? this.read());
    await this.run(mutation, mutation.change);
    this.state = this.read();
    return [before, await this.state];
  }

  end(): Promise<void> {
    return this.client.end();
  }

  private async run(mutation: Mutation, sql: string): Promise<void> {
    const schema = this.schemas.get(mutation);
    await this.client.query(`set search_path = ${schema}, public`);
    // One by one: some statements refuse to run together with others.
    for (const statement of sql.split(/; (?!end)/))
      await this.client.query(statement);
  }

  private async read(): Promise<State> {
    const [snapshot, dump] = await Promise.all([
      readSnapshot(this.client),
      dumpSchema(this.target),
    ]);
    return { dump, snapshot };
  }
}

const ledger = openLedger();
afterAll(() => ledger.close());

describe.each([13, 18])("on PostgreSQL %i", (version) => {
  let server: ThrowawayServer;
  beforeAll(async () => {
    server = await startLocalServer(version, ledger, {
      packages: embeddedPackages,
    });
    await server.createDatabase("roles");
    const client = new pg.Client(server.target("roles"));
    await client.connect();
    await client.query("create role app");
    await client.end();
  });

  describe.each(Object.entries({ ...mutations, nothing }))(
    "%s",
    (name, all) => {
      const known = all.filter(({ since }) => (since ?? 0) <= version);
      let playground: Playground;
      beforeAll(async () => {
        await server.createDatabase(name);
        playground = new Playground(server.target(name));
        await playground.setUp(known);
      });
      afterAll(() => playground.end());

      it.each(known)("agrees with pg_dump when $name", async (mutation) => {
        const [before, after] = await playground.change(mutation);
        if (all === nothing) expectSame(before, after);
        else expectDifferent(before, after);
        expectUniqueNames(after.snapshot);
      });
    },
  );
});

function expectSame(before: State, after: State): void {
  expect(after.dump).toBe(before.dump);
  expect(after.snapshot).toEqual(before.snapshot);
}

function expectDifferent(before: State, after: State): void {
  expect(after.dump).not.toBe(before.dump);
  expect(after.snapshot.fingerprint).not.toBe(before.snapshot.fingerprint);
  const differences = compareSnapshots(before.snapshot, after.snapshot);
  expect(differences).not.toEqual([]);
  expect(differences[0]?.properties).not.toHaveProperty("fingerprint");
}

function expectUniqueNames({ objects }: Snapshot): void {
  const names = objects.map(({ kind, name }) => `${kind} ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual(
    [],
  );
}
