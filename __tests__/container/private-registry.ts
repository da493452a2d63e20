import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A registry that lets nobody in. Docker needs no TLS for an address of this machine. */
export async function startPrivateRegistry(): Promise<{
  address: string;
  stop: () => Promise<void>;
}> {
  const server = createServer((_, response) => {
    response.writeHead(401, { "www-authenticate": 'Basic realm="private"' });
    response.end('{"errors":[{"code":"UNAUTHORIZED"}]}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
