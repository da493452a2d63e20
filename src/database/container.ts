import { randomBytes } from "node:crypto";
import {
  connectEngine,
  fetchImage,
  readImageCommand,
} from "./container-engine.ts";
import { explainContainerLoss } from "./container-loss.ts";
import type { ContainerPlan } from "./container-start.ts";
import { startAnsweringContainer, type WaitOptions } from "./container-wait.ts";
import {
  checkVersion,
  manageDatabases,
  readServerVersion,
  withClient,
} from "./databases.ts";
import type { Ledger } from "./ledger.ts";
import type { ThrowawayServer } from "./throwaway.ts";

export interface ContainerOptions {
  signal?: AbortSignal;
  /** Milliseconds that the container may take until PostgreSQL answers. */
  startTimeout?: number;
}

/** The official image that is taken when no version is named. */
const defaultMajor = 17;
/** Database that the image prepares and new ones are copied from: what the image's init scripts make counts too. */
const template = "migration_gate_template";

/**
 * Starts PostgreSQL in a container: data in memory, a random password, its port on the loopback interface.
 *
 * @throws GateError `environment` when there is no Docker, no such image, or PostgreSQL does not answer in time
 */
export async function startContainerServer(
  settings: { image: string | null; postgresVersion: number | null },
  ledger: Ledger,
  { signal, startTimeout = 60_000 }: ContainerOptions = {},
): Promise<ThrowawayServer> {
  const plan = await prepare(
    settings.image ?? `postgres:${settings.postgresVersion ?? defaultMajor}`,
    signal,
  );
  const entry = ledger.record({ kind: "container", run: plan.run });
  const stop = (): Promise<void> => ledger.remove(entry);
  try {
    const server = await startServer(plan, { timeout: startTimeout, signal });
    return { ...server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(
  image: string,
  signal: AbortSignal | undefined,
): Promise<ContainerPlan> {
  const engine = await connectEngine();
  await unlessAborted(fetchImage(engine, image), signal);
  return {
    image,
    run: randomBytes(8).toString("hex"),
    password: randomBytes(24).toString("base64url"),
    database: template,
    command: await readImageCommand(engine, image),
  };
}

/** Stops waiting when aborted. Only for work that makes nothing which the ledger would have to know. */
function unlessAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}

async function startServer(
  plan: ContainerPlan,
  options: WaitOptions,
): Promise<Omit<ThrowawayServer, "stop">> {
  const engine = await connectEngine();
  const target = await startAnsweringContainer(engine, plan, options);
  const admin = { ...target, database: "postgres" };
  const version = await withClient(admin, readServerVersion);
  checkVersion(version, `The image ${plan.image}`);
  return {
    description: `container ${plan.image}`,
    version,
    secrets: [plan.password],
    target: (database) => ({ ...target, database }),
    ...manageDatabases(admin, template),
    explainLoss: () => explainContainerLoss(plan.run),
  };
}
