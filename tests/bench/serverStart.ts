import { readFileSync } from 'node:fs';
import { withBuiltServer } from './withBuiltServer.ts';

const plan = readFileSync(new URL('../../../examples/air-vs-liquid.json', import.meta.url), 'utf8');

/**
 * Time from starting the built server's process to its first report.
 *
 * @returns milliseconds
 */
export function serverStart_ms(): Promise<number> {
  const started_ms = performance.now();
  return withBuiltServer(async (port) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: plan,
    });
    if (!(await response.text()).includes('facilityEnergy_kWh')) throw new Error('the report is not one');
    return performance.now() - started_ms;
  });
}
