import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import net from "node:net";
import type { GateError } from "../../src/errors.ts";
import { checkVersion, withClient } from "../../src/database/databases.ts";
import { openLedger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import { useServer } from "../../src/database/server.ts";
import { startThrowawayServer } from "../../src/database/start.ts";
import type {
  ConnectionTarget,
  ThrowawayServer,
} from "../../src/database/throwaway.ts";

const ledger = openLedger();
let users: ThrowawayServer;
beforeAll(async () => {
  users = await startLocalServer(null, ledger);
  await users.createDatabase("app");
  await query("CREATE ROLE maker LOGIN CREATEDB PASSWORD 'maker/pw'");
  await query("CREATE ROLE guest LOGIN PASSWORD 'guest-pw'");
});
afterAll(() => ledger.close());

async function query(sql: string): Promise<string[]> {
  const target = users.target("postgres");
  const { rows } = await withClient(target, (client) =>
    client.query<{ name: string }>(sql),
  );
  return rows.map(({ name }) => name);
}

function urlOf(change: Partial<ConnectionTarget> = {}): string {
  const { host, port, user, password, database } = {
    ...users.target("app"),
    user: "maker",
    password: "maker/pw",
    ...change,
  };
  return `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}

const databases = "SELECT datname AS name FROM pg_database ORDER BY 1";

describe("a server of the user", () => {
  it("gets databases of our own names, which go again; everything else stays", async () => {
    const before = await query(databases);
    const run = openLedger();
    const settings = {
      database: "server",
      image: null,
      postgresVersion: null,
      databaseUrl: urlOf(),
    } as const;
    const server = await startThrowawayServer(settings, run);
    expect(server.version).toBe(users.version);

    await server.createDatabase("base");
    await server.cloneDatabase("base", "copy");
    const added = (await query(databases)).filter(
      (name) => !before.includes(name),
    );
    expect(added).toEqual([
      expect.stringMatching(/^migration_gate_[0-9a-f]{8}_base$/),
      expect.stringMatching(/^migration_gate_[0-9a-f]{8}_copy$/),
    ]);
    expect(server.target("copy")).toEqual({
      ...users.target(added[1]!),
      user: "maker",
      password: "maker/pw",
    });

    await server.dropDatabase("copy");
    expect(await query(databases)).not.toContain(added[1]);
    await withClient(server.target("base"), async (client) => {
      await client.query("BEGIN");
      await server.stop();
    });
    expect(await query(databases)).toEqual(before);
    await server.stop();
    expect(await run.close()).toEqual([]);
  });

  it("is cleaned up through the ledger when nobody stopped it", async () => {
    const before = await query(databases);
    const run = openLedger();
    const server = await useServer(urlOf(), run);
    await server.createDatabase("base");
    expect(await run.close()).toEqual([]);
    expect(await query(databases)).toEqual(before);
  });

  it("has its URL and password in both spellings listed as secrets", async () => {
    const { secrets } = await useServer(urlOf(), ledger);
    expect(secrets).toEqual([urlOf(), "maker/pw", "maker%2Fpw"]);
  });

  it.each([
    [
      "a wrong password",
      { password: "hidden" },
      "settings",
      "does not accept the user's password",
    ],
    [
      "a user who is not there",
      { user: "nobody_here", password: "hidden" },
      "settings",
      "does not accept the user's password",
    ],
    [
      "a database that is not there",
      { database: "nowhere" },
      "settings",
      "does not have the database",
    ],
    [
      "a user without CREATEDB",
      { user: "guest", password: "guest-pw" },
      "settings",
      "ALTER ROLE guest CREATEDB",
    ],
    [
      "nobody listening",
      { port: 1 },
      "environment",
      "can't be reached at 127.0.0.1:1",
    ],
    [
      "a host that is not there",
      { host: "no-such-host.invalid" },
      "environment",
      "can't be reached",
    ],
  ])("is refused with %s", async (_name, change, kind, message) => {
    const start = useServer(urlOf(change), ledger, { patience: 0 });
    const error = (await start.catch((reason: unknown) => reason)) as GateError;
    expect(error).toMatchObject({
      name: "GateError",
      kind,
      message: expect.stringContaining(message),
    });
    const said = [error.message, ...error.details].join("\n");
    expect(said).not.toMatch(/hidden|maker\/pw|guest-pw/);
  });

  it("is waited for while it is starting", async () => {
    const { host, port } = users.target("app");
    const late = net.createServer((socket) => {
      socket.pipe(net.connect(port, host)).pipe(socket);
    });
    const ownPort = await new Promise<number>((resolve) => {
      late.listen(0, host, () => {
        resolve((late.address() as net.AddressInfo).port);
        late.close();
      });
    });
    const start = useServer(urlOf({ port: ownPort }), ledger);
    setTimeout(() => late.listen(ownPort, host), 100);
    expect((await start).version).toBe(users.version);
    late.close();
  });

  it("is refused when it is too old", () => {
    expect(() => checkVersion("12.9", "The server")).toThrow(
      "The server is PostgreSQL 12.9; migration-gate needs 13 or newer.",
    );
    expect(() => checkVersion("13.0", "The server")).not.toThrow();
  });

  it("needs a URL", async () => {
    const settings = {
      database: "server",
      image: null,
      postgresVersion: null,
      databaseUrl: null,
    } as const;
    await expect(startThrowawayServer(settings, ledger)).rejects.toThrow(
      "`database: server` needs `database-url`",
    );
  });
});
