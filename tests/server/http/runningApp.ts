import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../../../server/http/app.ts';
import type { Dependencies } from '../../../server/http/dependencies.ts';
import { loadLibrary } from '../../../server/files/nodeLibrary.ts';

interface RunningApp {
  /** Asks the app for a path. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts a text, as JSON unless headers say otherwise. */
  readonly post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<Response>;
  readonly port: () => number;
  /** The entries of the log, parsed. */
  readonly log: Record<string, unknown>[];
}

/**
 * The real app on a free port, for the tests of one file or one group.
 *
 * @param dependencies - what differs from the usual
 */
export function runningApp(dependencies: Partial<Dependencies> = {}): RunningApp {
  const log: Record<string, unknown>[] = [];
  let server: Server | undefined;
  beforeAll(async () => {
    const logger = pino(
      { base: {} },
      { write: (line) => log.push(JSON.parse(line) as Record<string, unknown>) },
    );
    const app = buildApp({ library: loadLibrary(), logger, version: '1.2.3', ...dependencies });
    await new Promise<void>((resolve) => {
      server = app.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const port = (): number => (server?.address() as AddressInfo | null | undefined)?.port ?? 0;
  const ask: RunningApp['ask'] = (path, init) => fetch(`http://127.0.0.1:${String(port())}${path}`, init);
  return {
    ask,
    post: (path, body, headers = {}) =>
      ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } }),
    port,
    log,
  };
}
