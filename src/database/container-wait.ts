import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerRuntimeClient } from "testcontainers";
import { GateError } from "../errors.ts";
import { messageOf, readContainerLog } from "./container-engine.ts";
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
    let id = "";
    const onCreated = (created: string): void => {
      id = created;
      void rejectWhenEnded(engine, plan.image, id, reject);
    };
    startContainer(engine, plan, onCreated)
      .then(async (address) => {
        const { password, database } = plan;
        const target = { ...address, user: "postgres", password, database };
        const failure = await waitForAnswer(target, options);
        if (failure === null) return target;
        const text = `did not answer within ${options.timeout / 1000} s (${failure}). The end of its log:`;
        throw await containerError(engine, plan.image, id, text);
      })
      .then(resolve, reject);
  });
}

async function rejectWhenEnded(
  engine: ContainerRuntimeClient,
  image: string,
  id: string,
  reject: (error: GateError) => void,
): Promise<void> {
  try {
    await engine.container.getById(id).wait({ condition: "next-exit" });
  } catch {
    return;
  }
  const text =
    "ended before PostgreSQL answered. It has to be an image that works like the official `postgres`. The end of its log:";
  reject(await containerError(engine, image, id, text));
}

async function containerError(
  engine: ContainerRuntimeClient,
  image: string,
  id: string,
  text: string,
): Promise<GateError> {
  const details = await readContainerLog(engine, id);
  return new GateError("environment", `The container of ${image} ${text}`, {
    details,
  });
}

/** @returns null when it answered, else why it did not at last. */
async function waitForAnswer(
  target: ConnectionTarget,
  { timeout, signal }: WaitOptions,
): Promise<string | null> {
  const deadline = Date.now() + timeout;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await withClient(target, readServerVersion);
      return null;
    } catch (error) {
      if (Date.now() > deadline) return messageOf(error);
      await sleep(50);
    }
  }
}
