import type { ChildProcess } from "node:child_process";

/** Ends a process that was started `detached`, and everything in its process group, at once. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // The process group is gone already.
  }
}
