import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startTestServer, type TestServer } from "../support/servers.ts";
import { isInstalled, servers } from "./cells.ts";
import {
  expectedOn,
  readings,
  versionDifferences,
} from "./lock-fact-differences.ts";
import { lockFacts } from "./lock-facts.ts";
import { askProbe, askServer, makeBase } from "./observe-lock-facts.ts";

const statements = lockFacts.map(({ sql }) => sql);

describe.each(servers.filter(isInstalled))("on PostgreSQL %i", (major) => {
  let shared: TestServer;
  beforeAll(async () => {
    shared = await startTestServer(major);
    await makeBase(shared);
  });
  afterAll(() => shared.close());

  it("the server does for each statement what was measured", async () => {
    expect(await askServer(shared, statements)).toEqual(expectedOn(major));
  });

  it("the evidence of an Alembic run says the same", async () => {
    expect(await askProbe(shared, statements)).toEqual(expectedOn(major));
  });
});

describe("the facts", () => {
  it("are one for each statement", () => {
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThan(120);
  });

  it("have no difference of a statement that is not measured, and none that makes no difference", () => {
    const others = [...readings, ...versionDifferences.map(({ fact }) => fact)];
    for (const other of others) {
      const recorded = lockFacts.find(({ sql }) => sql === other.sql);
      expect(recorded).toBeDefined();
      expect(recorded).not.toEqual({ ...other, why: undefined });
    }
  });
});
