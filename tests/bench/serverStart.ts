import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/cli/main.js', import.meta.url));
const plan = readFileSync(new URL('../../../examples/air-vs-liquid.json', import.meta.url), 'utf8');

/**
 * Time from starting the built server's process to its first report.
 *
 * @returns milliseconds
 */
export async function serverStart_ms(): Promise<number> {
  const port = String(await freePort());
  const started = performance.now();
  const data = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  const env = { ...process.env, PLENUM_DATA: data };
  const server = spawn(process.execPath, [main, 'serve', '--port', port], { env, stdio: 'ignore' });
  try {
    for (;;) {
      const isReady = await fetch(`http://127.0.0.1:${port}/api/v1/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: plan,
      }).then(
        async (response) => response.ok && (await response.text()).includes('facilityEnergy_kWh'),
        () => false,
      );
      if (isReady) return performance.now() - started;
      if (performance.now() - started > 30_000) throw new Error('the server did not respond within 30 s');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    const ended = once(server, 'close');
    server.kill();
    await ended;
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
