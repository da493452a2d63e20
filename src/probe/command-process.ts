import { spawn } from "node:child_process";
import type { Ending } from "./command-outcome.ts";
import { killGroup } from "./kill-group.ts";
import { OutputTail } from "./output-tail.ts";

/** A command that is running. */
export interface CommandProcess {
  ended: Promise<Ending>;
  /** Ends it and what it started in its process group, at once. */
  kill(): void;
}

/** Milliseconds in which the last output of a process that has ended arrives. */
const lastOutput = 500;

/** Starts a command, without a shell. What it leaves in its process group ends with it. */
export function startCommand(
  [command = "", ...words]: string[],
  options: { cwd: string; env: Record<string, string> },
): CommandProcess {
  const child = spawn(command, words, {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const tail = new OutputTail();
  child.stdout.on("data", (data: Buffer) => tail.add(data));
  child.stderr.on("data", (data: Buffer) => tail.add(data));
  const kill = () => killGroup(child);
  const ended = new Promise<Ending>((resolve) => {
    const end = (error?: Error) => {
      child.stdout.destroy();
      child.stderr.destroy();
      const code = child.exitCode ?? child.signalCode;
      resolve({ code, output: tail.lines(), ...(error && { error }) });
    };
    child.once("error", end);
    child.once("close", () => end());
    child.once("exit", () => {
      kill();
      // A process in a session of its own may hold the output open for ever.
      setTimeout(end, lastOutput);
    });
  });
  return { ended, kill };
}
