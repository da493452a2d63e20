import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerRuntimeClient } from "testcontainers";
import { connectEngine } from "./container-engine.ts";
import { containerLabel } from "./resource.ts";

/** Removes the containers of a run with their anonymous volumes, also from a process that did not start them. */
export async function removeContainers(run: string): Promise<void> {
  const engine = await connectEngine();
  let ids = await findContainers(engine, run);
  if (ids.length === 0) {
    // The process that was killed can have asked for it a moment ago: the engine finishes what it was asked for.
    await sleep(1_000);
    ids = await findContainers(engine, run);
  }
  await Promise.all(ids.map((id) => removeContainer(engine, id)));
}

/** Ids of the containers of a run, also of those that have ended. */
export async function findContainers(
  engine: ContainerRuntimeClient,
  run: string,
): Promise<string[]> {
  const containers = await engine.container.dockerode.listContainers({
    all: true,
    filters: { label: [`${containerLabel}=${run}`] },
  });
  return containers.map(({ Id }) => Id);
}

async function removeContainer(
  engine: ContainerRuntimeClient,
  id: string,
): Promise<void> {
  try {
    await engine.container.getById(id).remove({ force: true, v: true });
  } catch (error) {
    // 404: gone already. 409: somebody else is removing it right now.
    const { statusCode } = error as { statusCode?: number };
    if (statusCode !== 404 && statusCode !== 409) throw error;
  }
}
