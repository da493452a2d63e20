import net from "node:net";
import type { ContainerRuntimeClient } from "testcontainers";
import { GateError } from "../errors.ts";

/** Connects to Docker (or what speaks like it), found as testcontainers finds it. */
export async function connectEngine(): Promise<ContainerRuntimeClient> {
  checkNode(process.versions.node);
  // Docker's client parses DOCKER_HOST in a way that Node.js warns of, to people who can't change it.
  process.noDeprecation = true;
  const { getContainerRuntimeClient } = await import("testcontainers");
  const dockerHost = process.env["DOCKER_HOST"];
  try {
    // testcontainers would take another engine silently when the chosen one is down.
    if (dockerHost) await connectOnce(parseDockerHost(dockerHost));
    const engine = await getContainerRuntimeClient().catch((cause: unknown) => {
      throw dockerHost ? noDocker(cause) : cause;
    });
    if (dockerHost) checkChosen(engine, parseDockerHost(dockerHost));
    return engine;
  } catch (cause) {
    throw new GateError(
      "environment",
      "Docker can't be reached. Start it (`docker info` must work for this user), " +
        "set DOCKER_HOST, or use `database: local`, which needs no Docker.",
      {
        details: [`DOCKER_HOST: ${dockerHost ?? "not set"}`, messageOf(cause)],
        cause,
      },
    );
  }
}

/** testcontainers does not even load in an older Node.js; the rest of the gate does. */
function checkNode(version: string): void {
  if (Number.parseInt(version, 10) >= 22) return;
  throw new GateError(
    "environment",
    `\`database: container\` needs Node.js 22.22 or newer, and this is Node.js ${version}. ` +
      "Use a newer Node.js, or `database: local`.",
  );
}

type EngineAddress = { path: string } | { host: string; port: number };

/** @throws Error for what testcontainers would misread and pass over */
export function parseDockerHost(dockerHost: string): EngineAddress {
  const [, scheme, rest = ""] = /^([a-z]+):\/\/(.*)$/.exec(dockerHost) ?? [];
  if (scheme === "unix" || scheme === "npipe") return { path: rest };
  if (scheme === "tcp" || scheme === "http" || scheme === "https") {
    const { hostname, port } = new URL(`http://${rest}`);
    // For a URL, 80 is no port at all.
    return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 80) };
  }
  throw new Error(
    "DOCKER_HOST has to begin with unix:// or tcp://. An engine that is reached by ssh needs a tunnel: " +
      "`ssh -NL /tmp/docker.sock:/var/run/docker.sock HOST` and DOCKER_HOST=unix:///tmp/docker.sock.",
  );
}

function connectOnce(address: EngineAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ ...address, timeout: 10_000 }, () => {
      socket.end();
      resolve();
    });
    socket.on("error", reject);
    socket.on("timeout", () => {
      socket.destroy();
      reject(new Error("no answer within 10 s"));
    });
  });
}

/** What accepts connections and speaks something else (TLS, say) is passed over, too. */
function checkChosen(
  { container }: ContainerRuntimeClient,
  address: EngineAddress,
): void {
  const { socketPath } = container.dockerode.modem as { socketPath?: string };
  if (socketPath === undefined) return;
  if ("path" in address && address.path === socketPath) return;
  throw noDocker();
}

function noDocker(cause?: unknown): Error {
  return new Error(
    "It does not answer as Docker does. An engine that wants TLS needs DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH.",
    { cause },
  );
}

/** Gets an image unless it is there. */
export async function fetchImage(
  engine: ContainerRuntimeClient,
  name: string,
): Promise<void> {
  const { ImageName } = await import("testcontainers");
  const image = ImageName.fromString(name);
  try {
    await engine.image.pull(image);
    // A pull that fails halfway ends like one that worked: only the image itself is proof.
    await engine.image.inspect(image);
  } catch (cause) {
    throw new GateError(
      "environment",
      `The image ${name} is not on this machine and could not be pulled. Check its name; ` +
        "if its registry needs a login, put a step with `docker login` before the gate; if the registry can't be reached, " +
        "name an image of a mirror with `image`, or use `database: local`.",
      { details: [messageOf(cause)], cause },
    );
  }
}

/** The command that the image runs by itself. */
export async function readImageCommand(
  engine: ContainerRuntimeClient,
  name: string,
): Promise<string[]> {
  const { ImageName } = await import("testcontainers");
  const { Config } = await engine.image.inspect(ImageName.fromString(name));
  // dockerode's types don't know that an image may have none.
  const command = Config.Cmd as string | string[] | null;
  return typeof command === "string" ? [command] : (command ?? []);
}

/** The last lines that a container wrote. */
export async function readContainerLog(
  engine: ContainerRuntimeClient,
  id: string,
): Promise<string[]> {
  try {
    const container = engine.container.getById(id);
    const log = await container.logs({ stdout: true, stderr: true, tail: 10 });
    return withoutFrames(log).trim().split("\n");
  } catch {
    return ["Its log could not be read."];
  }
}

/** Docker sends logs in frames: one byte of stream, three of nothing, four of length, then the text. */
export function withoutFrames(log: Buffer): string {
  const texts: Buffer[] = [];
  for (let at = 0; at + 8 <= log.length;) {
    const end = at + 8 + log.readUInt32BE(at + 4);
    texts.push(log.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(texts).toString("utf8");
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
