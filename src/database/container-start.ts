import net from "node:net";
import type { ContainerRuntimeClient, WaitStrategy } from "testcontainers";
import { containerLabel } from "./resource.ts";
import { serverArguments } from "./server-options.ts";

export interface ContainerPlan {
  image: string;
  /** Value of our label, by which it is found again. */
  run: string;
  password: string;
  /** Database that the image's entrypoint prepares. */
  database: string;
  /** The image's own command. */
  command: string[];
}

/** Not under /var/lib/postgresql, which the images declare as a volume (and not the same path in all of them). */
const dataMount = "/migration-gate";
const containerPort = 5432;

/**
 * Starts the container without waiting for PostgreSQL.
 *
 * @param onCreated is told the container's id as soon as it exists
 * @returns where its port is on this side
 */
export async function startContainer(
  engine: ContainerRuntimeClient,
  plan: ContainerPlan,
  onCreated: (id: string) => void,
): Promise<{ host: string; port: number }> {
  const { GenericContainer } = await import("testcontainers");
  const { host } = engine.info.containerRuntime;
  const isHere = await isThisMachine(host);

  class PostgresContainer extends GenericContainer {
    protected override beforeContainerCreated(): Promise<void> {
      if (isHere) this.hostConfig.PortBindings = loopbackBinding();
      return Promise.resolve();
    }
    protected override containerCreated(id: string): Promise<void> {
      onCreated(id);
      return Promise.resolve();
    }
  }

  const started = await new PostgresContainer(plan.image)
    // The ledger cleans up: testcontainers' own way needs one more image.
    .withAutoCleanup(false)
    .withLabels({ [containerLabel]: plan.run })
    .withEnvironment(environmentOf(plan))
    .withTmpFs({ [dataMount]: "rw" })
    .withCommand(commandOf(plan.command))
    .withExposedPorts(containerPort)
    .withWaitStrategy(noWait)
    .start();
  return {
    // The name could mean ::1, where nothing is published.
    host: isHere ? "127.0.0.1" : host,
    port: started.getMappedPort(containerPort),
  };
}

function environmentOf(plan: ContainerPlan): Record<string, string> {
  return {
    POSTGRES_USER: "postgres",
    POSTGRES_PASSWORD: plan.password,
    POSTGRES_DB: plan.database,
    PGDATA: `${dataMount}/data`,
  };
}

/** Some images need words of their own in the command (a config file); ours come after them and win. */
export function commandOf(imageCommand: string[]): string[] {
  const own = imageCommand[0] === "postgres" ? imageCommand : ["postgres"];
  return [...own, "-c", "listen_addresses=*", ...serverArguments()];
}

/**
 * Whether the engine runs on this machine; a remote one must publish the port where we can reach it. The address can
 * be one of our own: where it looks as if we were in a container, testcontainers takes the gateway of Docker's network.
 */
export function isThisMachine(host: string): Promise<boolean> {
  if (["localhost", "127.0.0.1", "::1"].includes(host))
    return Promise.resolve(true);
  // Docker's network is not among os.networkInterfaces() while no container runs, but only our own addresses can be bound.
  return new Promise((resolve) => {
    const server = net.createServer().on("error", () => resolve(false));
    server.listen(0, host, () => server.close(() => resolve(true)));
  });
}

function loopbackBinding(): Record<string, object[]> {
  return {
    [`${containerPort}/tcp`]: [{ HostIp: "127.0.0.1", HostPort: "0" }],
  };
}

/** We wait ourselves, for an answer over TCP: the entrypoint's temporary server listens on a socket only. */
const noWait: WaitStrategy = {
  waitUntilReady: () => Promise.resolve(),
  withStartupTimeout: () => noWait,
  isStartupTimeoutSet: () => true,
  getStartupTimeout: () => 0,
};
