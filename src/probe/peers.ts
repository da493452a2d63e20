import type { Socket } from "node:net";
import type { ProbeEvent } from "./events.ts";
import { openLoopback, sendLine } from "./loopback.ts";

/** A process that the project's command started, and that talks to the gate. */
export interface Peer {
  /** From 1, in the order in which they came. */
  number: number;
  pid: number;
  /** Version of its Python. */
  python: string;
  send: (line: object) => void;
}

export interface PeerListener {
  /** What each process is told. */
  order: object;
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
  const peers = new Map<Socket, Peer>();
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let count = 0;
  const greet = (socket: Socket, event: ProbeEvent) => {
    if (event.event !== "hello" || event.token !== loopback.token)
      return void socket.destroy();
    const { pid, python } = event;
    const send = (line: object) => sendLine(socket, line);
    peers.set(socket, { number: (count += 1), pid, python, send });
    send(listener.order);
  };
  const loopback = await openLoopback({
    onConnect: (socket) => void sockets.add(socket),
    onLine(event, socket) {
      if (event === null) return void socket.destroy();
      if (!peers.has(socket)) greet(socket, event);
      const peer = peers.get(socket);
      if (peer !== undefined) listener.event(event, peer);
    },
    onClose(socket) {
      sockets.delete(socket);
      peers.delete(socket);
      if (peers.size === 0) waiting.splice(0).forEach((resolve) => resolve());
    },
  });
  return {
    address: loopback.address,
    present: () => [...peers.values()],
    gone: () =>
      new Promise((resolve) => {
        if (peers.size === 0) resolve();
        else waiting.push(resolve);
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      loopback.stop();
    },
  };
}
