import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../build/server/cli/main.js', import.meta.url));

/**
 * Starts the built command line as a process of its own. `npm test` type-checks with `tsc -b` before the tests run,
 * and that emits the build; by hand it is `npx tsc -b server`.
 *
 * @param args - what follows `plenum`
 * @param environment - set on top of this process's
 */
export function startPlenum(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  if (!existsSync(main)) throw new Error('the command line is not built: run `npx tsc -b server`');
  return spawn(process.execPath, [main, ...args], { env: { ...process.env, ...environment }, stdio: 'pipe' });
}

interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the built command line to its end.
 *
 * @param args - what follows `plenum`
 * @param standardInput - what it reads
 */
export async function spawnPlenum(args: readonly string[], standardInput = ''): Promise<Outcome> {
  const child = startPlenum(args);
  const outcome = ended(child);
  // It may refuse its input before it has read all of it.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(standardInput);
  return outcome;
}

/** What a process prints, and its exit code once it has ended. */
export function ended(child: ChildProcess): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, out, err });
    });
  });
}
