import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedNetbox } from '../../support/netboxObjects.ts';
import { startNetboxStandIn, STAND_IN_TOKEN, type NetboxStandIn } from '../../support/netboxStandIn.ts';
import { builtServer } from '../http/builtServer.ts';

let standIn: NetboxStandIn;
const environment: Record<string, string> = { NETBOX_TOKEN: STAND_IN_TOKEN };
beforeAll(async () => {
  standIn = await startNetboxStandIn(
    generatedNetbox({ rackCount: 5000, devicesPerRack: 6, locationCount: 10 }),
  );
  environment['NETBOX_URL'] = standIn.address;
});
afterAll(() => standIn.close());
const server = builtServer(environment);

const post = (path: string, body: string): Promise<Response> =>
  server.ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });

/** Greatest memory of the server so far. */
function peak_MiB(): number {
  const status = readFileSync(`/proc/${String(server.pid())}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) / 1024);
}

it('5,000 racks with 40,000 devices are read and proposed within 60 s', async () => {
  const started_ms = performance.now();
  const started = await post('/api/v1/netbox/reads', JSON.stringify({ siteId: 1 }));
  const { id } = (await started.json()) as { id: string };
  let state = 'reading';
  while (state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ({ state } = (await (await server.ask(`/api/v1/netbox/reads/${id}`)).json()) as { state: string });
  }
  expect(state).toBe('done');
  const read_s = (performance.now() - started_ms) / 1000;
  const response = await post(`/api/v1/netbox/reads/${id}/proposals`, '{"take":"suggested"}');
  expect(response.status).toBe(200);
  const { differences, plan } = (await response.json()) as { differences: unknown[]; plan: object };
  const first_s = (performance.now() - started_ms) / 1000;
  expect(differences.length).toBeGreaterThanOrEqual(5000);
  expect(first_s).toBeLessThan(60);
  const again = await post(`/api/v1/netbox/reads/${id}/proposals`, JSON.stringify({ plan }));
  expect(again.status).toBe(200);
  expect(((await again.json()) as { differences: unknown[] }).differences).toEqual([]);
  const whole_s = (performance.now() - started_ms) / 1000;
  const times = [read_s, first_s - read_s, whole_s - first_s].map((time) => time.toFixed(1)).join(', ');
  console.info(`read, proposal, refresh: ${times} s; most memory ${String(peak_MiB())} MiB`);
}, 180_000);
