import { GateError } from "../errors.ts";
import type { Settings } from "../settings/settings.ts";
import { startContainerServer, type ContainerOptions } from "./container.ts";
import type { Ledger } from "./ledger.ts";
import { startLocalServer, type LocalOptions } from "./local.ts";
import { useServer, type ServerOptions } from "./server.ts";
import type { ThrowawayServer } from "./throwaway.ts";

export type DatabaseSettings = Pick<
  Settings,
  "database" | "image" | "postgresVersion" | "databaseUrl"
>;

/** What each kind of server can be told besides the settings; `signal` ends the start of any. */
export type StartOptions = LocalOptions & ContainerOptions & ServerOptions;

/**
 * Starts the throwaway PostgreSQL that the settings ask for. Everything it makes is in the ledger before it exists.
 *
 * @throws GateError naming who must act; when `signal` is aborted, its reason
 */
export async function startThrowawayServer(
  settings: DatabaseSettings,
  ledger: Ledger,
  options: StartOptions = {},
): Promise<ThrowawayServer> {
  switch (settings.database) {
    case "local":
      return startLocalServer(settings.postgresVersion, ledger, options);
    case "container":
      return startContainerServer(settings, ledger, options);
    case "server":
      if (settings.databaseUrl !== null) {
        return useServer(settings.databaseUrl, ledger, options);
      }
      throw new GateError(
        "settings",
        "`database: server` needs `database-url`: the URL of a PostgreSQL on which databases may be created.",
      );
    case "sqlite":
      throw new GateError(
        "settings",
        "A connection to PostgreSQL was asked for, but the settings say `database: sqlite`. Leave that setting out, or name where PostgreSQL comes from.",
      );
  }
}
