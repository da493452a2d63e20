import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GateError } from "../errors.ts";
import { spawnOptions, type Workplace } from "./cluster.ts";
import { readServerVersion, withClient } from "./databases.ts";
import { dataDirectoryOf } from "./resource.ts";
import { serverArguments } from "./server-options.ts";

/** Milliseconds that a server may take until it answers. */
const startTimeout = 60_000;
const host = "127.0.0.1";

export interface RunningPostmaster {
  port: number;
  version: string;
}

/**
 * Starts `postgres` on a free loopback port and waits until it answers.
 *
 * @param choosePort gives the ports to try: another program can take one before PostgreSQL does
 */
export async function startPostmaster(
  directory: string,
  password: string,
  place: Workplace,
  choosePort: () => Promise<number> = freePort,
): Promise<RunningPostmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort();
    place.signal?.throwIfAborted();
    const child = spawnPostgres(directory, port, place);
    const version = await waitForAnswer(child, port, password, place.signal);
    if (version !== null) return { port, version };
    const log = readLog(place.folder);
    if (attempt < 5 && log.includes("could not bind")) continue;
    throw new GateError(
      "environment",
      "The throwaway PostgreSQL did not start; the end of its log says why.",
      { details: log.trim().split("\n").slice(-10) },
    );
  }
}

/** A port that nobody listened on a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, host, () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function spawnPostgres(
  directory: string,
  port: number,
  place: Workplace,
): ChildProcess {
  const words = [
    ["-D", dataDirectoryOf(place.folder), "-p", String(port)],
    ["-c", `listen_addresses=${host}`, "-c", "unix_socket_directories="],
    serverArguments(),
  ].flat();
  const log = openSync(logFile(place.folder), "w", 0o600);
  try {
    const child = spawn(path.join(directory, "postgres"), words, {
      ...spawnOptions(place),
      // Its own process group: Ctrl-C in a terminal is for us, and we end it.
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.on("error", () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function logFile(folder: string): string {
  return path.join(folder, "postgres.log");
}

function readLog(folder: string): string {
  return readFileSync(logFile(folder), "utf8");
}

/** @returns the server's version, or null when it ended or did not answer in time. */
async function waitForAnswer(
  child: ChildProcess,
  port: number,
  password: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const ended = new Promise<null>((resolve) => {
    for (const event of ["exit", "error"])
      child.once(event, () => resolve(null));
  });
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline && isRunning(child)) {
    signal?.throwIfAborted();
    const version = await Promise.race([ask(port, password), ended]);
    if (version !== null) return version;
    await sleep(15);
  }
  return null;
}

/** @returns the version, null when there is no answer. */
async function ask(port: number, password: string): Promise<string | null> {
  const config = { host, port, user: "postgres", password };
  try {
    return await withClient(
      // Whoever took the port before us could accept the connection and keep silent.
      { ...config, database: "postgres", connectionTimeoutMillis: 2_000 },
      readServerVersion,
    );
  } catch {
    return null;
  }
}

function isRunning(child: ChildProcess): boolean {
  return (
    child.pid !== undefined &&
    child.exitCode === null &&
    child.signalCode === null
  );
}
