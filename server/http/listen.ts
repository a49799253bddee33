import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Listening {
  /** The open port; for port 0, the one chosen by the system. */
  readonly port: number;
  /** Accepts no new requests, waits for those in flight, then resolves. */
  readonly stop: () => Promise<void>;
  /** Closes all connections, including those of requests in flight. */
  readonly force: () => void;
}

/**
 * Opens a port for an app.
 *
 * @param app - built by `buildApp`
 * @param address - port (0 for any free port) and host
 * @throws the error of the system, such as EADDRINUSE, if the port cannot be opened
 */
export async function listen(app: Express, address: { port: number; host: string }): Promise<Listening> {
  const server = createServer(app);
  let stopping = false;
  server.on('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    // A keep-alive connection that is idle would delay the stop until it times out.
    response.once('close', () => {
      if (stopping)
        setImmediate(() => {
          server.closeIdleConnections();
        });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        server.close(() => {
          resolve();
        });
      }),
    force: () => {
      server.closeAllConnections();
    },
  };
}
