import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/cli/main.js', import.meta.url));

/**
 * Starts the built server as a process, uses it once it answers, and ends it.
 *
 * @param environment - added to that of this process
 */
export async function withBuiltServer<Result>(
  use: (port: string, pid: number) => Promise<Result>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const port = String(await freePort());
  const data = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const env = { ...process.env, PLENUM_DATA: data, ...environment };
  const server = spawn(process.execPath, [main, 'serve', '--port', port], { env, stdio: 'ignore' });
  try {
    const started_ms = performance.now();
    for (;;) {
      const isReady = await fetch(`http://127.0.0.1:${port}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return await use(port, server.pid ?? 0);
      if (performance.now() - started_ms > 30_000) throw new Error('the server did not respond within 30 s');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port was given');
  return address.port;
}
