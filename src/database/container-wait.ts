import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerRuntimeClient } from "testcontainers";
import {
  containerFailure,
  describePlatform,
  type Failed,
} from "./container-failure.ts";
import { messageOf } from "./container-engine.ts";
import { startContainer, type ContainerPlan } from "./container-start.ts";
import { readServerVersion, withClient } from "./databases.ts";
import type { ConnectionTarget } from "./throwaway.ts";

export interface WaitOptions {
  /** Milliseconds until PostgreSQL must answer, counted from the container's start. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/**
 * Starts the container and waits until PostgreSQL answers over TCP.
 *
 * @throws GateError `environment` with the end of the container's log when it ends or takes too long
 */
export function startAnsweringContainer(
  engine: ContainerRuntimeClient,
  plan: ContainerPlan,
  options: WaitOptions,
): Promise<ConnectionTarget> {
  return new Promise((resolve, reject) => {
    const failed: Failed = { engine, image: plan.image, id: "" };
    const settled = new AbortController();
    const onCreated = (created: string): void => {
      failed.id = created;
      void rejectWhenEnded(failed, settled.signal, reject);
    };
    startContainer(engine, plan, onCreated)
      .catch(async (cause: unknown) => {
        const text = `could not be started; the engine's words are below. ${await describePlatform(failed)}${worksLikeOfficial}`;
        throw await containerFailure(failed, text, cause);
      })
      .then((address) => waitOn(failed, address, plan, options))
      .then(resolve, reject)
      // Podman never answers when the container is removed, and we would not end before it does.
      .finally(() => settled.abort());
  });
}

const worksLikeOfficial =
  "It has to be an image that works like the official `postgres`.";

async function rejectWhenEnded(
  failed: Failed,
  abortSignal: AbortSignal,
  reject: (error: Error) => void,
): Promise<void> {
  const { engine, id } = failed;
  try {
    await engine.container
      .getById(id)
      .wait({ condition: "next-exit", abortSignal });
  } catch {
    return;
  }
  const text = `ended before PostgreSQL answered. ${await describePlatform(failed)}${worksLikeOfficial} The end of its log:`;
  reject(await containerFailure(failed, text));
}

async function waitOn(
  failed: Failed,
  address: { host: string; port: number },
  { password, database }: ContainerPlan,
  options: WaitOptions,
): Promise<ConnectionTarget> {
  const target = { ...address, user: "postgres", password, database };
  const failure = await waitForAnswer(target, options);
  if (failure === null) return target;
  const { timeout, signal } = options;
  if (signal?.aborted)
    throw await containerFailure(
      failed,
      `had not answered when the time was up (${failure}). The end of its log:`,
    );
  throw await containerFailure(
    failed,
    `did not answer within ${timeout / 1000} s (${failure}). ${worksLikeOfficial} One that needs longer to prepare its data ` +
      "can be started before the gate, as a service container, and named in `database-url`. The end of its log:",
  );
}

/** @returns null when it answered, else why it did not at last. */
async function waitForAnswer(
  target: ConnectionTarget,
  { timeout, signal }: WaitOptions,
): Promise<string | null> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      await withClient(target, readServerVersion);
      return null;
    } catch (error) {
      if (signal?.aborted || Date.now() > deadline) return messageOf(error);
      await sleep(50);
    }
  }
}
