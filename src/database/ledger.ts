import {
  createLedgerFile,
  readLedger,
  removeLedger,
  writeRecord,
  writeRemoval,
  type Entry,
  type Listed,
} from "./ledger-file.ts";
import { removeResource } from "./remove.ts";
import { describeResource, type Resource } from "./resource.ts";
import { handleSignals } from "./signals.ts";
import { startWatchdog, waitForParent } from "./watchdog.ts";

/**
 * The list of what this run must remove. It lives in a file, so that another process can do it when this one can't.
 */
export interface Ledger {
  /** The file, for {@link cleanUp} in another process. Holds secrets: only the owner can read it. */
  readonly file: string;
  /** Aborted when the run is called off: whoever is about to start something then must not. */
  readonly calledOff: AbortSignal;
  /** Writes the resource down. Call it BEFORE making the resource. Throws when the ledger is closed. */
  record(resource: Resource): Entry;
  /** Removes one resource now; when that fails it stays listed for {@link Ledger.close}. Safe to call twice. */
  remove(entry: Entry): Promise<void>;
  /** Removes everything that is left and the ledger itself. Returns what could not be removed, as sentences. */
  close(): Promise<string[]>;
}

export interface LedgerOptions {
  /**
   * Script that a detached process runs as `node SCRIPT cleanup FILE`. It has to call {@link watchLedger}, which cleans
   * up as soon as this process is gone, even by `kill -9`. Without it there is no watchdog.
   */
  watchdogScript?: string;
  /** Clean up and exit with 128 + number on SIGINT, SIGTERM and SIGHUP. */
  handleSignals?: boolean;
}

/** Makes an empty ledger in a new private folder under the system's temporary folder. */
export function openLedger(options: LedgerOptions = {}): Ledger {
  const file = createLedgerFile();
  const stops: (() => void)[] = [];
  const calledOff = new AbortController();
  const ledger = ledgerOf(file, stops, calledOff.signal);
  if (options.watchdogScript !== undefined) {
    stops.push(startWatchdog(options.watchdogScript, file));
  }
  if (options.handleSignals === true) {
    const own = { ...ledger };
    const callOff = (): Promise<unknown> => {
      // Whoever removes or closes from now on would go on and report on a run that was called off.
      const never = new Promise<never>(() => undefined);
      ledger.remove = ledger.close = () => never;
      calledOff.abort();
      return own.close();
    };
    stops.push(handleSignals(callOff));
  }
  return ledger;
}

function ledgerOf(
  file: string,
  stops: (() => void)[],
  calledOff: AbortSignal,
): Ledger {
  let count = 0;
  let isClosed = false;
  return {
    file,
    calledOff,
    record(resource) {
      if (isClosed) throw new Error("The run is being cleaned up.");
      count += 1;
      writeRecord(file, { entry: count, resource });
      return count;
    },
    async remove(entry) {
      const listed = readLedger(file).find((each) => each.entry === entry);
      if (listed) await removeListed(file, listed);
    },
    async close() {
      isClosed = true;
      const leftovers = await cleanUp(file);
      for (const stop of stops.splice(0)) stop();
      return leftovers;
    },
  };
}

/**
 * Removes everything that a ledger lists, then the ledger. Works in any process and any number of times; a ledger that
 * is gone means that there is nothing to do.
 *
 * @returns what could not be removed, as sentences for people; empty when all is gone. It stays in the ledger then.
 */
export async function cleanUp(file: string): Promise<string[]> {
  const leftovers: string[] = [];
  for (const listed of readLedger(file).reverse()) {
    const leftover = await removeListed(file, listed);
    if (leftover !== null) leftovers.push(leftover);
  }
  if (leftovers.length === 0) removeLedger(file);
  return leftovers;
}

/** The watchdog's whole work: waits until the process that started this one is gone, then cleans up after it. */
export async function watchLedger(file: string): Promise<string[]> {
  await waitForParent();
  return cleanUp(file);
}

async function removeListed(
  file: string,
  { entry, resource }: Listed,
): Promise<string | null> {
  try {
    await removeResource(resource);
    writeRemoval(file, entry);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The ${describeResource(resource)} could not be removed: ${reason}`;
  }
}
