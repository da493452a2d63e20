import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  accessSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { docker } from "./docker.ts";
import { postgres } from "./images.ts";

/** A Docker engine beside the one of the other tests, that may be stopped. */
export interface SecondEngine {
  /** For DOCKER_HOST: by its socket, and by TCP. */
  unix: string;
  tcp: string;
  start(): Promise<void>;
  /** Ends it as the system does, with its containers. */
  stop(): Promise<void>;
  /** Stops it and removes all it had. */
  remove(): Promise<void>;
}

/** Why this machine can't have one, null when it can. */
export function whyNoSecondEngine(): string | null {
  if (process.getuid?.() !== 0) return "it needs root";
  const isThere = (program: string): boolean =>
    (process.env["PATH"] ?? "").split(":").some((folder) => {
      try {
        accessSync(path.join(folder, program), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  const missing = ["dockerd", "ip"].filter((program) => !isThere(program));
  return missing.length > 0 ? `there is no ${missing.join(" or ")}` : null;
}

/** Its network must not be the first engine's. */
const bridge = "migrationgate0";
const subnet = "172.30.251.1/24";

/** Makes it, with `postgres:15` in it; it is not running yet when this fails. */
export async function makeSecondEngine(): Promise<SecondEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), "second-engine-"));
  const unix = `unix://${path.join(folder, "socket")}`;
  const tcp = `tcp://127.0.0.1:${await freePort()}`;
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    running = spawnEngine(folder, [unix, tcp]);
    await untilReady(unix, running, path.join(folder, "log"));
  };
  const stop = async (): Promise<void> => {
    if (running?.exitCode !== null) return;
    const ended = new Promise((resolve) => running?.once("exit", resolve));
    running.kill("SIGTERM");
    await ended;
  };
  const remove = async (): Promise<void> => {
    await stop();
    removeBridge();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    makeBridge();
    await start();
    copyImage(unix);
    return { unix, tcp, start, stop, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function makeBridge(): void {
  removeBridge();
  execFileSync("ip", ["link", "add", "name", bridge, "type", "bridge"]);
  execFileSync("ip", ["address", "add", subnet, "dev", bridge]);
  execFileSync("ip", ["link", "set", bridge, "up"]);
}

function removeBridge(): void {
  try {
    execFileSync("ip", ["link", "delete", bridge], { stdio: "ignore" });
  } catch {
    // There was none.
  }
}

function spawnEngine(folder: string, hosts: string[]): ChildProcess {
  const at = (name: string): string => path.join(folder, name);
  const words = [
    ...["--data-root", at("data"), "--exec-root", at("exec")],
    ...["--pidfile", at("pid"), "--config-file", at("config.json")],
    ...hosts.flatMap((host) => ["--host", host]),
    ...["--bridge", bridge, "--tls=false"],
    // The rules belong to the first engine. Ports are published by its proxy all the same.
    ...["--iptables=false", "--ip-masq=false", "--ip-forward=false"],
    // On a machine with one containerd for all.
    ...["--containerd-namespace", "second"],
    ...["--containerd-plugins-namespace", "second-plugins"],
  ];
  // Not the one of this machine's engine.
  writeFileSync(at("config.json"), "{}");
  const log = openSync(at("log"), "a");
  try {
    return spawn("dockerd", words, { stdio: ["ignore", log, log] });
  } finally {
    closeSync(log);
  }
}

async function untilReady(
  host: string,
  engine: ChildProcess,
  log: string,
): Promise<void> {
  while (engine.exitCode === null) {
    try {
      docker(["info"], host);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error(readFileSync(log, "utf8").slice(-2_000));
}

function copyImage(host: string): void {
  const copy = 'docker save "$1" | docker --host "$2" load --quiet';
  execFileSync("sh", ["-c", copy, "sh", postgres, host], { stdio: "ignore" });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
