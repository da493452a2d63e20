import { spawn } from "node:child_process";

export interface Command {
  words: string[];
  folder: string;
  environment?: Record<string, string>;
  /** Exit statuses that mean that the work was done. */
  accepted?: number[];
}

/** Runs a command to its end; milliseconds from start to exit. Throws with its last output when it did not do its work. */
export function timeCommand({
  words: [program = "", ...words],
  folder,
  environment = {},
  accepted = [0],
}: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (data: Buffer): void => {
      output = (output + data.toString()).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (status) => {
      const milliseconds = performance.now() - start;
      if (status !== null && accepted.includes(status)) resolve(milliseconds);
      else
        reject(
          new Error(
            `${program} ${words.join(" ")} ended with ${status}:\n${output}`,
          ),
        );
    });
  });
}

/** Runs both in turn, so that a machine that gets slower or faster meanwhile treats them alike. */
export async function alternate<T>(
  runs: number,
  first: () => Promise<T>,
  second: () => Promise<T>,
): Promise<[T[], T[]]> {
  const results: [T[], T[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    results[0].push(await first());
    results[1].push(await second());
  }
  return results;
}
