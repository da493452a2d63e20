import type { Socket } from "node:net";
import type { ProbeEvent } from "./events.ts";
import { openLoopback, sendLine } from "./loopback.ts";

/** The gate's end of the line to the probe: JSON lines over a loopback socket with a token. */
export interface Channel {
  /** `host:port:token`, handed to the probe in its environment. */
  address: string;
  send: (command: object) => void;
  /** Every event of the one peer that knew the token. */
  onEvent(listener: (event: ProbeEvent) => void): void;
  /** Called once when the peer is gone. */
  onEnd(listener: () => void): void;
  close(): void;
}

export async function openChannel(): Promise<Channel> {
  let peer: Socket | null = null;
  let onEvent: (event: ProbeEvent) => void = () => {};
  let onEnd: () => void = () => {};
  const loopback = await openLoopback({
    onLine(event, socket) {
      const isHello =
        event?.event === "hello" && event.token === loopback.token;
      if (peer === null && isHello) peer = socket;
      if (peer !== socket || event === null) socket.destroy();
      else onEvent(event);
    },
    onClose(socket) {
      if (peer === socket) onEnd();
    },
  });
  return {
    address: loopback.address,
    send: (command) => peer && sendLine(peer, command),
    onEvent: (listener) => (onEvent = listener),
    onEnd: (listener) => (onEnd = listener),
    close: () => {
      peer?.destroy();
      loopback.stop();
    },
  };
}
