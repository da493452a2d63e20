import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { openLedger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";
import { compareSnapshots } from "../../src/snapshot/compare-snapshots.ts";
import { readSnapshot } from "../../src/snapshot/read-snapshot.ts";
import type { Snapshot } from "../../src/snapshot/snapshot.ts";
import { embeddedPackages } from "../database/embedded-packages.ts";
import type { Mutation } from "./mutations.ts";
import { mutations, nonMutations } from "./mutations.ts";
import { dumpSchema } from "./pg-dump.ts";

interface State {
  dump: string;
  snapshot: Snapshot;
}

describe.each([13, 18])("on PostgreSQL %i", (version) => {
  const ledger = openLedger();
  const all = [...nonMutations, ...mutations].filter(
    ({ since }) => (since ?? 0) <= version,
  );
  let client: pg.Client;
  let target: ConnectionTarget;
  let state: State;

  beforeAll(async () => {
    const server = await startLocalServer(version, ledger, {
      packages: embeddedPackages,
    });
    await server.createDatabase("mutations");
    target = server.target("mutations");
    client = new pg.Client(target);
    await client.connect();
    await client.query("create role app");
    for (const mutation of all) await play(mutation, "setup");
    state = await readState();
  });

  afterAll(async () => {
    await client.end();
    await ledger.close();
  });

  /** All setups come first, so that each change is measured against the state before it. */
  async function play(mutation: Mutation, part: "setup" | "change") {
    const schema = `m${all.indexOf(mutation)}`;
    if (part === "setup") await client.query(`create schema ${schema}`);
    await client.query(`set search_path = ${schema}, public`);
    for (const sql of (mutation[part] ?? "").split(/; (?!end)/))
      await client.query(sql);
  }

  async function readState(): Promise<State> {
    return {
      dump: await dumpSchema(target),
      snapshot: await readSnapshot(client),
    };
  }

  async function change(mutation: Mutation): Promise<[State, State]> {
    const before = state;
    await play(mutation, "change");
    state = await readState();
    return [before, state];
  }

  it.each(all.filter((one) => nonMutations.includes(one)))(
    "sees the same schema as pg_dump does when $name",
    async (mutation) => {
      const [before, after] = await change(mutation);
      expect(after.dump).toBe(before.dump);
      expect(after.snapshot).toEqual(before.snapshot);
    },
  );

  it.each(all.filter((one) => mutations.includes(one)))(
    "sees as pg_dump does that $name",
    async (mutation) => {
      const [before, after] = await change(mutation);
      expect(after.dump).not.toBe(before.dump);
      expect(after.snapshot.fingerprint).not.toBe(before.snapshot.fingerprint);
      const differences = compareSnapshots(before.snapshot, after.snapshot);
      expect(differences).not.toEqual([]);
      expect(differences[0]?.properties).not.toHaveProperty("fingerprint");
    },
  );

  it("names every object once", () => {
    const names = state.snapshot.objects.map(({ kind, name }) => kind + name);
    expect(new Set(names).size).toBe(names.length);
  });
});
