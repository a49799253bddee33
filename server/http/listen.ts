import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { answerClientErrors } from './connections/clientErrors.ts';
import { defaultConnectionLimits, type ConnectionLimits } from './connections/connectionLimits.ts';
import { limitConnections } from './connections/limitConnections.ts';
import { oneAtATime } from './connections/oneAtATime.ts';
import { stoppable, type StopOptions, type StopResult } from './connections/stopListening.ts';

export interface Listening {
  /** The open port; for port 0, the one chosen by the system. */
  readonly port: number;
  /** Accepts no new connections, waits for requests in flight, then resolves. */
  readonly stop: (options?: StopOptions) => Promise<StopResult>;
  /** Closes all connections, including those of requests in flight. */
  readonly force: () => void;
}

/**
 * Opens a port for an app.
 *
 * @param app - built by `buildApp`
 * @param address - port (0 for any free port) and host
 * @param limits - those that differ from the default
 * @throws the error of the system, such as EADDRINUSE, if the port cannot be opened
 */
export async function listen(
  app: Express,
  address: { port: number; host: string },
  limits: Partial<ConnectionLimits> = {},
): Promise<Listening> {
  const all = { ...defaultConnectionLimits, ...limits };
  const { headersTimeout_ms, requestTimeout_ms, keepAlive_ms } = all;
  const server = createServer(
    {
      headersTimeout: Math.min(headersTimeout_ms, requestTimeout_ms),
      requestTimeout: requestTimeout_ms,
      keepAliveTimeout: keepAlive_ms,
      connectionsCheckingInterval: Math.min(1000, headersTimeout_ms),
    },
    oneAtATime(app),
  );
  const isTrusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  limitConnections(server, all, (from) => isTrusted(from, 0));
  answerClientErrors(server);
  const { stop, force } = stoppable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop,
    force,
  };
}
