import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Copies the hook out of the action's own folder, where Python would leave its compiled files. */
export async function copyHook(from: string, to: string): Promise<void> {
  await mkdir(join(to, "site"), { recursive: true });
  for (const file of ["probe.py", "hook.py", "site/sitecustomize.py"])
    await copyFile(join(from, file), join(to, file));
}

/** Milliseconds that Python gets to write down where it is. */
const writingTime = 200;

/**
 * Where Python is right now, innermost call first: in the first of these processes that says so.
 *
 * @param stacks start of the names of the files that they write to when they are asked
 */
export async function readStack(
  pids: number[],
  stacks: string,
): Promise<string[]> {
  pids.forEach(ask);
  await sleep(writingTime);
  for (const pid of pids) {
    const text = await readFile(`${stacks}-${pid}`, "utf8").catch(() => "");
    if (text !== "") return text.split("\n");
  }
  return [];
}

function ask(pid: number): void {
  try {
    process.kill(pid, "SIGUSR1");
  } catch {
    // It has ended meanwhile.
  }
}
