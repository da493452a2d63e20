import { randomBytes } from "node:crypto";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { ProbeEvent } from "./events.ts";

/** Where processes report: JSON lines over loopback sockets, with a token that the first line must carry. */
export interface Loopback {
  /** `host:port:token`, handed to them in their environment. */
  address: string;
  token: string;
  /** Takes no more connections; those that there are stay. */
  stop(): void;
}

export interface LoopbackListener {
  onConnect?(socket: Socket): void;
  /** `event`: null for a line that is no JSON. */
  onLine(event: ProbeEvent | null, socket: Socket): void;
  onClose(socket: Socket): void;
}

export async function openLoopback(
  listener: LoopbackListener,
): Promise<Loopback> {
  const token = randomBytes(16).toString("hex");
  const server = createServer((socket) => {
    listener.onConnect?.(socket);
    socket.on("error", () => socket.destroy());
    socket.setNoDelay(true);
    createInterface({ input: socket, crlfDelay: Infinity }).on("line", (line) =>
      listener.onLine(parseEvent(line), socket),
    );
    socket.on("close", () => listener.onClose(socket));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
  return {
    address: `127.0.0.1:${port}:${token}`,
    token,
    stop: () => void server.close(),
  };
}

/** A line to a process. */
export function sendLine(socket: Socket, line: object): void {
  socket.write(`${JSON.stringify(line)}\n`);
}

function parseEvent(line: string): ProbeEvent | null {
  try {
    return JSON.parse(line) as ProbeEvent;
  } catch {
    return null;
  }
}
