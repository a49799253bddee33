import { afterAll, beforeAll } from 'vitest';
import { ended, startPlenum } from '../cli/spawnPlenum.ts';
import { makeEmptyStore } from '../store/emptyStore.ts';

/** The built server as a process. */
export interface BuiltServer {
  /** Requests a path of the server. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly port: () => number;
  readonly pid: () => number;
}

/**
 * Runs the built server as a process of its own on a free port, for the tests of one file or one group.
 *
 * @param environment - added to the environment of this process
 */
export function builtServer(environment: Record<string, string> = {}): BuiltServer {
  let port = 0;
  let pid = 0;
  let stop = (): Promise<unknown> => Promise.resolve();
  beforeAll(async () => {
    await makeEmptyStore();
    const child = startPlenum(['serve', '--port', '0'], environment);
    const exit = ended(child);
    stop = () => {
      child.kill('SIGKILL');
      return exit;
    };
    port = await new Promise<number>((resolve, reject) => {
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const address = /^Plenum is at (http:\S+)$/m.exec(out)?.[1];
        if (address !== undefined) resolve(Number(new URL(address).port));
      });
      void exit.then(({ err }) => {
        reject(new Error(`the server ended: ${err}`));
      });
    });
    pid = child.pid ?? 0;
  }, 60_000);
  afterAll(() => stop());
  return {
    ask: (path, init) => fetch(`http://127.0.0.1:${String(port)}${path}`, init),
    port: () => port,
    pid: () => pid,
  };
}
