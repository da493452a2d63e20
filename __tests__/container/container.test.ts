// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import { afterEach, describe, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { withClient } from "../../src/database/databases.ts";
import { readLedger } from "../../src/database/ledger-file.ts";
import { cleanUp, openLedger, type Ledger } from "../../src/database/ledger.ts";
import { startContainerServer } from "../../src/database/container.ts";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";
import { containersOf, docker } from "./docker.ts";
import { imageWith } from "./images.ts";

const image = "postgres:15";
const settings = { image, postgresVersion: null };
const ledgers: Ledger[] = [];
function newLedger(): Ledger {
  const ledger = openLedger();
  ledgers.push(ledger);
  return ledger;
}
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});

/** Ids of the containers of the run that a ledger lists. */
function containers(file: string): string[] {
  const runs = readLedger(file).flatMap(({ resource }) =>
    resource.kind === "container" ? [resource.run] : [],
  );
  return runs.flatMap((run) => containersOf(run));
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

describe("a throwaway server in a container", () => {
  it("creates, clones and drops databases, and leaves neither container nor volume", async () => {
    const volumes = docker(["volume", "ls", "-q"]);
    const ledger = newLedger();
    const server = await startContainerServer(settings, ledger);
    expect(server.description).toBe("container postgres:15");
    expect(server.version).toMatch(/^15\.\d+$/);
    expect(server.secrets).toEqual([server.target("any").password]);

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

    const ids = containers(ledger.file);
    expect(ids).toHaveLength(1);
    await server.stop();
    await server.stop();
    expect(docker(["ps", "-aq", "--no-trunc"])).not.toContain(ids[0]);
    expect(docker(["volume", "ls", "-q"])).toBe(volumes);
  });

  it("publishes its port on the loopback interface only and keeps its data in memory", async () => {
    const ledger = newLedger();
    const server = await startContainerServer(settings, ledger);
    const [id] = containers(ledger.file);
    const bindings = docker([
      "inspect",
      "--format",
      "{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}",
      id!,
    ]);
    expect(bindings).toBe("127.0.0.1");
    const target = server.target("postgres");
    expect(await queryOne(target, "SHOW data_directory")).toBe(
      "/migration-gate/data",
    );
    expect(
      docker(["exec", id!, "stat", "-f", "-c", "%T", "/migration-gate"]),
    ).toBe("tmpfs");
    expect(await queryOne(target, "SHOW fsync")).toBe("off");
    expect(await queryOne(target, "SHOW TimeZone")).toBe("UTC");
  });

  it("copies new databases from what the image's init scripts prepared", async () => {
    const name = "migration-gate-test-init:1";
    imageWith(name, [
      'ENTRYPOINT ["sh", "-c", "echo \\"CREATE EXTENSION citext\\" > /docker-entrypoint-initdb.d/a.sql; exec docker-entrypoint.sh postgres -c listen_addresses=*"]',
    ]);
    try {
      const ledger = newLedger();
      const server = await startContainerServer(
        { image: name, postgresVersion: null },
        ledger,
      );
      await server.createDatabase("base");
      const sql = "SELECT count(*) FROM pg_extension WHERE extname = 'citext'";
      expect(await queryOne(server.target("base"), sql)).toBe("1");
      await server.stop();
    } finally {
      docker(["rmi", "-f", name]);
    }
  });

  it("says which image can't be had", async () => {
    const ledger = newLedger();
    const missing = { image: "registry.invalid/none:1", postgresVersion: null };
    await expect(startContainerServer(missing, ledger)).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining(
        "The image registry.invalid/none:1 is not on this machine and could not be pulled",
      ),
    });
    expect(readLedger(ledger.file)).toEqual([]);
  });

  it("shows the log of a container that ends at once, and removes it", async () => {
    const name = "migration-gate-test-ends:1";
    imageWith(name, ['ENTRYPOINT ["sh", "-c", "echo no licence >&2; exit 3"]']);
    try {
      const ledger = newLedger();
      const ends = { image: name, postgresVersion: null };
      await expect(startContainerServer(ends, ledger)).rejects.toMatchObject({
        kind: "environment",
        message: expect.stringContaining("ended before PostgreSQL answered"),
        details: ["no licence"],
      });
      expect(docker(["ps", "-aq", "--filter", `ancestor=${name}`])).toBe("");
    } finally {
      docker(["rmi", "-f", name]);
    }
  });

  it("shows the log of a container that is never ready, and removes it", async () => {
    const name = "migration-gate-test-silent:1";
    imageWith(name, ['ENTRYPOINT ["sh", "-c", "echo thinking; sleep 600"]']);
    try {
      const silent = { image: name, postgresVersion: null };
      await expect(
        startContainerServer(silent, newLedger(), { startTimeout: 500 }),
      ).rejects.toMatchObject({
        kind: "environment",
        message: expect.stringContaining("did not answer within 0.5 s"),
        details: ["thinking"],
      });
      expect(docker(["ps", "-aq", "--filter", `ancestor=${name}`])).toBe("");
    } finally {
      docker(["rmi", "-f", name]);
    }
  });

  it("is removed when the start is aborted", async () => {
    const ledger = newLedger();
    const abort = new AbortController();
    const start = startContainerServer(settings, ledger, {
      signal: abort.signal,
    });
    start.catch(() => undefined);
    while (containers(ledger.file).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const ids = containers(ledger.file);
    abort.abort(new Error("too long"));
    await expect(start).rejects.toThrow(
      "had not answered when the time was up",
    );
    expect(docker(["ps", "-aq", "--no-trunc"])).not.toContain(ids[0]);
  });

  it.each(["none", "watchdog"])(
    "is removed after kill -9 (%s)",
    async (mode) => {
      const script = path.resolve("__tests__/container/child.ts");
      const child = spawn(
        process.execPath,
        [
          "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
          script,
          "hold",
          mode,
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      const [file, run] = await new Promise<string[]>((resolve) => {
        createInterface({ input: child.stdout }).on("line", (line) =>
          resolve(line.split(" ")),
        );
      });
      expect(containersOf(run)).toHaveLength(1);
      child.kill("SIGKILL");
      if (mode === "none") expect(await cleanUp(file!)).toEqual([]);
      while (containersOf(run).length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(containersOf(run)).toEqual([]);
    },
  );
});
