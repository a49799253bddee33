import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyStore } from '../store/emptyStore.ts';

/** The built command line. */
export const builtPlenum = fileURLToPath(new URL('../../../build/server/cli/main.js', import.meta.url));

/**
 * Starts the built command line as a separate process. `npm test` type-checks with `tsc -b` before the tests run,
 * which emits the build; to build manually, run `npx tsc -b server`.
 *
 * @param args - the arguments after `plenum`
 * @param environment - added to the environment of this process; without PLENUM_DATA a server keeps its plans in a new folder,
 *   which is removed when it ends
 */
export function startPlenum(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  if (!existsSync(builtPlenum)) throw new Error('the command line is not built: run `npx tsc -b server`');
  const data = join(tmpdir(), `plenum-test-data-${randomUUID()}`);
  if (args[0] === 'serve' && environment['PLENUM_DATA'] === undefined && existsSync(emptyStore))
    cpSync(emptyStore, data, { recursive: true });
  const env = { ...process.env, PLENUM_DATA: data, ...environment };
  const child = spawn(process.execPath, [builtPlenum, ...args], { env, stdio: 'pipe' });
  child.once('close', () => {
    rmSync(data, { recursive: true, force: true });
  });
  return child;
}

interface RunResult {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the built command line to its end.
 *
 * @param args - the arguments after `plenum`
 * @param standardInput - its input
 */
export async function spawnPlenum(args: readonly string[], standardInput = ''): Promise<RunResult> {
  const child = startPlenum(args);
  const result = ended(child);
  // It may reject its input before it has read all of it.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(standardInput);
  return result;
}

/** The output and exit code of a process, once it has ended. */
export function ended(child: ChildProcess): Promise<RunResult> {
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
