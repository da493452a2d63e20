import { randomBytes } from "node:crypto";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { listen, parseEvent } from "./channel.ts";
import type { ProbeEvent } from "./events.ts";

/** A process that the project's command started, and that talks to the gate. */
export interface Peer {
  /** From 1, in the order in which they came. */
  number: number;
  pid: number;
  /** Version of its Python. */
  python: string;
  send(line: object): void;
}

export interface PeerListener {
  /** What the process is to be told; null: nothing runs that it could belong to. */
  order(): object | null;
  event(event: ProbeEvent, peer: Peer): void;
}

/** Where any number of processes of one command report: JSON lines over loopback sockets, with a token. */
export interface Peers {
  /** `host:port:token`, handed to the command in its environment. */
  address: string;
  /** Those that are still connected. */
  present(): Peer[];
  /** Resolves when all that came are gone. */
  gone(): Promise<void>;
  close(): void;
}

export async function openPeers(listener: PeerListener): Promise<Peers> {
  const token = randomBytes(16).toString("hex");
  const peers = new Map<Socket, Peer>();
  const waiting: (() => void)[] = [];
  let count = 0;
  const greet = (socket: Socket, event: ProbeEvent) => {
    const isKnown = event.event === "hello" && event.token === token;
    const order = isKnown ? listener.order() : null;
    if (order === null || event.event !== "hello") return void socket.destroy();
    const { pid, python } = event;
    const send = (line: object) =>
      void socket.write(`${JSON.stringify(line)}\n`);
    peers.set(socket, { number: (count += 1), pid, python, send });
    send(order);
  };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.setNoDelay(true);
    createInterface({ input: socket, crlfDelay: Infinity }).on(
      "line",
      (line) => {
        const event = parseEvent(line);
        if (event === null) socket.destroy();
        else if (!peers.has(socket)) greet(socket, event);
        const peer = peers.get(socket);
        if (event !== null && peer !== undefined) listener.event(event, peer);
      },
    );
    socket.on("close", () => {
      peers.delete(socket);
      if (peers.size === 0) waiting.splice(0).forEach((resolve) => resolve());
    });
  });
  const port = await listen(server);
  return {
    address: `127.0.0.1:${port}:${token}`,
    present: () => [...peers.values()],
    gone: () =>
      new Promise((resolve) => {
        if (peers.size === 0) resolve();
        else waiting.push(resolve);
      }),
    close: () => {
      for (const socket of peers.keys()) socket.destroy();
      server.close();
    },
  };
}
