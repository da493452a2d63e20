import os from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * On the first signal that ends the process: cleans up, then exits with 128 + the signal's number. The second one ends
 * it at once, as if nobody had listened.
 *
 * @returns stops listening.
 */
export function handleSignals(cleanUp: () => Promise<unknown>): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    stop();
    const exit = (): never => process.exit(128 + os.constants.signals[signal]);
    cleanUp().then(exit, exit);
  };
  const stop = (): void => {
    for (const signal of signals) process.removeListener(signal, handle);
  };
  for (const signal of signals) process.on(signal, handle);
  return stop;
}
