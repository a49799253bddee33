import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export interface Listening {
  /** The port that was taken, where any was asked for. */
  readonly port: number;
  /** Takes no new request, waits for those in flight, then resolves. */
  readonly stop: () => Promise<void>;
  /** Breaks off what is still in flight. */
  readonly force: () => void;
}

/**
 * Opens a port for an app.
 *
 * @param app - as `buildApp` makes it
 * @param address - port (0 takes any free one) and host
 * @throws the system's error, such as EADDRINUSE, where the port cannot be opened
 */
export async function listen(app: Express, address: { port: number; host: string }): Promise<Listening> {
  const server = createServer(app);
  let stopping = false;
  server.on('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    // A connection that is kept alive after its last answer would hold up the stop until it times out.
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
