import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const built = new URL('../../../build/server/store/openStore.js', import.meta.url).href;

/**
 * Runs a piece of JavaScript in a process of its own, in which `openStore` is the built one and `place` is given.
 *
 * @param script - statements; what they print is read line by line
 */
export function startScript(
  script: string,
  place: object,
  environment: Record<string, string> = {},
): { readonly child: ChildProcess; readonly lines: AsyncIterator<string> } {
  const text = `import { openStore } from ${JSON.stringify(built)};
    const place = ${JSON.stringify(place)};
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/** Kills a process and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
