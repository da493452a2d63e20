import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer } from "./answer.ts";

export interface Received {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What goes back; null drops the connection, undefined never answers. */
export type Sent =
  | { status: number; headers: Record<string, string>; body: string }
  | null
  | undefined;

export interface StartedServer {
  origin: string;
  close(): Promise<void>;
}

/** An HTTP server on a free loopback port. */
export async function startServer(
  answer: (request: Received) => Promise<Sent>,
): Promise<StartedServer> {
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { method = "", url = "", headers, socket } = request;
    const sent = await answer({
      method,
      path: url,
      headers,
      body: await textOf(request),
    });
    if (sent === null) socket.destroy();
    if (!sent) return;
    response.writeHead(sent.status, sent.headers);
    response.end(sent.body);
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A test that failed before it closed the server must not keep Jest from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** An answer with JSON. */
export function sent(
  { status, data }: Answer,
  headers: Record<string, string> = {},
): Sent {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: status === 204 ? "" : JSON.stringify(data),
  };
}
