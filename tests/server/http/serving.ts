import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { afterAll, beforeAll } from 'vitest';

/** An app that listens while the tests of a file or a group run. */
export interface Serving {
  /** Requests a path of the app. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly port: () => number;
}

/** Serves an app on a free port, for the tests of one file or one group. */
export function serving(build: () => Express): Serving {
  let server: Server | undefined;
  beforeAll(async () => {
    const app = build();
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', () => {
        resolve();
      });
      // On a busy machine, a test may compute for longer than the usual five seconds between two requests of one connection.
      server.keepAliveTimeout = 60_000;
    });
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const port = (): number => (server?.address() as AddressInfo | null | undefined)?.port ?? 0;
  return { ask: (path, init) => fetch(`http://127.0.0.1:${String(port())}${path}`, init), port };
}
