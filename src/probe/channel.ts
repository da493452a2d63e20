import { randomBytes } from "node:crypto";
import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import { createInterface } from "node:readline";
import type { ProbeEvent } from "./events.ts";

/** The gate's end of the line to the probe: JSON lines over a loopback socket with a token. */
export interface Channel {
  /** `host:port:token`, handed to the probe in its environment. */
  address: string;
  send(command: object): void;
  /** Every event of the one peer that knew the token. */
  onEvent(listener: (event: ProbeEvent) => void): void;
  /** Called once when the peer is gone. */
  onEnd(listener: () => void): void;
  close(): void;
}

export async function openChannel(): Promise<Channel> {
  const token = randomBytes(16).toString("hex");
  let peer: Socket | null = null;
  let onEvent: (event: ProbeEvent) => void = () => {};
  let onEnd: () => void = () => {};
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.setNoDelay(true);
    createInterface({ input: socket, crlfDelay: Infinity }).on(
      "line",
      (line) => {
        const event = parseEvent(line);
        if (peer === null && event?.event === "hello" && event.token === token)
          peer = socket;
        if (peer !== socket || event === null) socket.destroy();
        else onEvent(event);
      },
    );
    socket.on("close", () => {
      if (peer === socket) onEnd();
    });
  });
  const port = await listen(server);
  return {
    address: `127.0.0.1:${port}:${token}`,
    send: (command) => peer?.write(`${JSON.stringify(command)}\n`),
    onEvent: (listener) => (onEvent = listener),
    onEnd: (listener) => (onEnd = listener),
    close: () => {
      peer?.destroy();
      server.close();
    },
  };
}

export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

export function parseEvent(line: string): ProbeEvent | null {
  try {
    return JSON.parse(line) as ProbeEvent;
  } catch {
    return null;
  }
}
