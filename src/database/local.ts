import { randomBytes } from "node:crypto";
import path from "node:path";
import {
  chooseBinaries,
  findBinaries,
  type BinarySources,
} from "./binaries.ts";
import {
  initCluster,
  makeWorkplace,
  reachableBinaries,
  type Workplace,
} from "./cluster.ts";
import { manageDatabases } from "./databases.ts";
import { randomFolderName } from "./ledger-file.ts";
import type { Ledger } from "./ledger.ts";
import { startPostmaster } from "./postmaster.ts";
import { findServerUser, findTemporaryFolder } from "./server-user.ts";
import type { ConnectionTarget, ThrowawayServer } from "./throwaway.ts";

export interface LocalOptions extends BinarySources {
  signal?: AbortSignal;
  /** Gives the ports to try, instead of free ones. */
  choosePort?: () => Promise<number>;
}

/**
 * Starts a PostgreSQL of this machine in a temporary folder, listening on the loopback interface only.
 *
 * @param major major version, null for the newest there is
 * @throws GateError `environment` when there is none or it does not start
 */
export async function startLocalServer(
  major: number | null,
  ledger: Ledger,
  options: LocalOptions = {},
): Promise<ThrowawayServer> {
  const binaries = chooseBinaries(await findBinaries(options), major);
  const user = findServerUser();
  const folder = path.join(findTemporaryFolder(user), randomFolderName());
  const signals = [ledger.calledOff, options.signal];
  const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
  const place = { folder, user, signal };
  const entry = ledger.record({ kind: "local-server", folder });
  const stop = (): Promise<void> => ledger.remove(entry);
  try {
    signal.throwIfAborted();
    return await startIn(place, binaries.directory, stop, options);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startIn(
  place: Workplace,
  installed: string,
  stop: () => Promise<void>,
  { choosePort }: LocalOptions,
): Promise<ThrowawayServer> {
  const password = randomBytes(24).toString("base64url");
  makeWorkplace(place);
  const directory = await reachableBinaries(installed, place);
  await initCluster(directory, password, place);
  const { port, version } = await startPostmaster(
    directory,
    password,
    place,
    choosePort,
  );
  const target = (database: string): ConnectionTarget => ({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database,
  });
  return {
    description: `local PostgreSQL ${version}`,
    version,
    secrets: [password],
    target,
    ...manageDatabases(target("postgres"), null),
    stop,
  };
}
