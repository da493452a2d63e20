import { execFileSync } from "node:child_process";
import type { Resource } from "../../src/database/resource.ts";
import { containerLabel } from "../../src/database/resource.ts";

/** Runs `docker` on the engine of these tests, or on another one. */
export function docker(words: string[], host?: string): string {
  const chosen = host === undefined ? [] : ["--host", host];
  return execFileSync("docker", [...chosen, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

/** Id of the container that a run's ledger lists. */
export function containerOf(resources: Resource[], host?: string): string {
  const container = resources.find(({ kind }) => kind === "container");
  if (container?.kind !== "container") throw new Error("No container listed.");
  return containersOf(container.run, host)[0] ?? "";
}

/** Ids of the containers with this value of our label; with any value when none is given. */
export function containersOf(run = "", host?: string): string[] {
  const filter = `label=${containerLabel}${run && `=${run}`}`;
  return docker(["ps", "-aq", "--no-trunc", "--filter", filter], host)
    .split("\n")
    .filter(Boolean);
}

/** All that a run could leave on the engine. */
export function leftBehind(host?: string): string[] {
  const kinds = ["container", "volume", "network"];
  return kinds.flatMap((kind) => {
    const all = kind === "container" ? ["--all"] : [];
    return docker([kind, "ls", "--quiet", ...all], host).split("\n");
  });
}
