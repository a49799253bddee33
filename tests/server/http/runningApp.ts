import { pino } from 'pino';
import { buildApp } from '../../../server/http/app.ts';
import type { Dependencies } from '../../../server/http/dependencies.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { serving, type Serving } from './serving.ts';

interface RunningApp extends Serving {
  /** Posts a text. Default content type: JSON. */
  readonly post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<Response>;
  /** The entries of the log, parsed. */
  readonly log: Record<string, unknown>[];
}

/**
 * The real app on a free port, for the tests of one file or one group.
 *
 * @param dependencies - those that differ from the default
 */
export function runningApp(dependencies: Partial<Dependencies> = {}): RunningApp {
  const log: Record<string, unknown>[] = [];
  const app = serving(() => {
    const logger = pino(
      { base: {} },
      { write: (line) => log.push(JSON.parse(line) as Record<string, unknown>) },
    );
    return buildApp({ library: loadNodeLibrary(), logger, version: '1.2.3', ...dependencies });
  });
  return {
    ...app,
    post: (path, body, headers = {}) =>
      app.ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } }),
    log,
  };
}
