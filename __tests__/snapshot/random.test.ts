import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { openLedger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";
import { readFingerprint } from "../../src/snapshot/read-snapshot.ts";
import { dumpSchema } from "./pg-dump.ts";
import { randomChange, seededNumbers } from "./random-schema.ts";

describe("random changes of a schema", () => {
  const ledger = openLedger();
  let target: ConnectionTarget;
  let client: pg.Client;

  beforeAll(async () => {
    const server = await startLocalServer(18, ledger);
    await server.createDatabase("random");
    target = server.target("random");
    client = new pg.Client(target);
    await client.connect();
    await client.query("create role app");
  });

  afterAll(async () => {
    await client.end();
    await ledger.close();
  });

  async function tryChange(sql: string): Promise<boolean> {
    return client.query(sql).then(
      () => true,
      () => false,
    );
  }

  it.each([1, 2, 3])(
    "change the fingerprint exactly when they change what pg_dump writes (seed %i)",
    async (seed) => {
      const random = seededNumbers(seed);
      const fingerprints = new Map<string, string>();
      for (let count = 0; count < 40;) {
        if (!(await tryChange(randomChange(random)))) continue;
        count += 1;
        const dump = await dumpSchema(target);
        const fingerprint = await readFingerprint(client);
        expect(fingerprints.get(dump) ?? fingerprint).toBe(fingerprint);
        fingerprints.set(dump, fingerprint);
      }
      expect(fingerprints.size).toBeGreaterThan(20);
      expect(new Set(fingerprints.values()).size).toBe(fingerprints.size);
    },
  );
});
