import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { generatedNetbox } from '../../support/netboxObjects.ts';
import { startNetboxStandIn, STAND_IN_TOKEN, type NetboxStandIn } from '../../support/netboxStandIn.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
let standIn: NetboxStandIn;
beforeAll(async () => {
  standIn = await startNetboxStandIn(generatedNetbox({ rackCount: 4, devicesPerRack: 2 }));
});
afterAll(() => standIn.close());

const pull = (...args: readonly string[]): ReturnType<typeof runPlenum> =>
  runPlenum(['netbox', 'pull', ...args], {
    environment: { NETBOX_URL: standIn.address, NETBOX_TOKEN: STAND_IN_TOKEN },
  });
const planIn = (path: string): Plan => JSON.parse(readFileSync(path, 'utf8')) as Plan;

describe('netbox pull', () => {
  it('writes a new plan, and finds later what was changed since', async () => {
    const path = folder.path('plan.json');
    const first = await pull('--site', 'dc1', '-o', path);
    expect(first).toMatchObject({ exitCode: 0, err: expect.stringContaining('racks: 4\n') as string });
    expect(Object.keys(planIn(path).racks)).toEqual(['R0001', 'R0002', 'R0003', 'R0004']);
    const agreed = await pull(path, '--site', 'DC1');
    expect(agreed).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('The plan agrees with it.') as string,
    });
    const [feed] = standIn.objects['power-feeds'];
    if (feed !== undefined) standIn.objects['power-feeds'][0] = { ...feed, amperage: 63 };
    const changed = await pull(path, '--site', 'DC1');
    expect(changed.exitCode).toBe(1);
    expect(changed.out).toContain('  * feeds/1/current_A  R0001, feed A: breaker (plan 32 A, NetBox 63 A)');
    expect((await pull(path, '--site', 'DC1', '-o', path)).exitCode).toBe(0);
    expect(planIn(path).racks['R0001']?.feeds?.['A']?.current_A).toBe(63);
  });

  it('reads a location', async () => {
    const path = folder.path('hall.json');
    await pull('--site', 'DC1', '--location', 'Hall B', '-o', path);
    expect(Object.keys(planIn(path).racks)).toEqual(['R0002', 'R0004']);
  });

  it.each([
    [['--site', 'DC9'], 'NetBox has no site DC9; it has DC1'],
    [['--site', 'DC1', '--location', 'Attic'], 'the site has no location Attic; it has Hall A, Hall B'],
    [['--location', 'Hall A'], 'name the site of the location too'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, err } = await pull(...args);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining(message) as string });
  });

  it('says what the environment lacks, and never the token', async () => {
    const { exitCode, err } = await runPlenum(['netbox', 'pull'], { environment: {} });
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('set NETBOX_URL and NETBOX_TOKEN') as string,
    });
    const wrong = await runPlenum(['netbox', 'pull'], {
      environment: { NETBOX_URL: standIn.address, NETBOX_TOKEN: 'a-token-that-is-secret' },
    });
    expect(wrong.exitCode).toBe(2);
    expect(wrong.err).toContain('does not accept the token');
    expect(wrong.err).not.toContain('a-token-that-is-secret');
  });
});
