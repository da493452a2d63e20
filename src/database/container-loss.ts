import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerRuntimeClient } from "testcontainers";
import {
  connectEngine,
  messageOf,
  readContainerLog,
} from "./container-engine.ts";
import { findContainers } from "./container-removal.ts";
import type { Loss } from "./throwaway.ts";

/** What the engine says of a container, as far as it matters here. */
export interface ContainerState {
  Status: string;
  ExitCode: number;
  OOMKilled: boolean;
}

/**
 * What became of a run's container in the middle of the run.
 *
 * @returns null when it runs: then the reason lies in PostgreSQL
 */
export async function explainContainerLoss(run: string): Promise<Loss | null> {
  try {
    const engine = await connectEngine();
    // The server is gone a moment before its container is.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const loss = await askEngine(engine, run);
      if (loss) return loss;
      await sleep(100);
    }
    return null;
  } catch (error) {
    const text =
      "The container engine does not answer any more: it was stopped or restarted during the run. " +
      "Start it and run the job again.";
    return { text, details: [messageOf(error)] };
  }
}

async function askEngine(
  engine: ContainerRuntimeClient,
  run: string,
): Promise<Loss | null> {
  const [id] = await findContainers(engine, run);
  if (id === undefined) return { text: describeState(null) ?? "", details: [] };
  const { State } = await engine.container.getById(id).inspect();
  const text = describeState(State);
  if (text === null) return null;
  return { text, details: await readContainerLog(engine, id) };
}

/** In words, with what to look for; null for a container that runs. */
export function describeState(state: ContainerState | null): string | null {
  if (state === null)
    return `Its container was removed during the run. ${lookAround}`;
  switch (state.Status) {
    case "running":
    case "created":
      return null;
    case "paused":
      return `Its container is paused. ${lookAround}`;
    case "restarting":
      return `Its container is being restarted. ${lookAround}`;
    default:
      return `Its container ${describeEnd(state)}`;
  }
}

function describeEnd({ ExitCode, OOMKilled }: ContainerState): string {
  if (OOMKilled)
    return "ran out of memory and was killed. Give the machine more memory, or run less beside it.";
  if (ExitCode === 137)
    return `was killed (exit code 137), by somebody or for want of memory. ${lookAround}`;
  return `ended (exit code ${ExitCode}); the end of its log says why. ${lookAround}`;
}

const lookAround =
  "The migration did not do that by itself: look for what stops or removes containers on this machine (a clean-up, another job), and run the job again.";
