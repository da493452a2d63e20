import { spawn } from "node:child_process";
import os from "node:os";

/**
 * Starts a detached process that cleans up when this one is gone, however it went: the pipe to its standard input is
 * closed by the system then, even after `kill -9`.
 *
 * @returns ends the watch; the process then finds a ledger that is gone, and leaves.
 */
export function startWatchdog(script: string, ledgerFile: string): () => void {
  const watchdog = spawn(process.execPath, [script, "cleanup", ledgerFile], {
    cwd: os.tmpdir(),
    // Its own process group: Ctrl-C in a terminal must not reach it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without a watchdog the other ways of cleaning up are still there.
  watchdog.on("error", () => undefined);
  watchdog.stdin.on("error", () => undefined);
  watchdog.unref();
  if ("unref" in watchdog.stdin) (watchdog.stdin.unref as () => void)();
  return () => watchdog.stdin.destroy();
}

/** Waits in the watchdog until the process that started it is gone: until standard input ends. */
export function waitForParent(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.on("end", resolve).on("close", resolve).on("error", resolve);
    process.stdin.resume();
  });
}
