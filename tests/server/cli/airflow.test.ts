import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleAirHall } from '../../../server/http/routes/exampleHall.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();

/** The file of a plan with two racks and a CRAH. */
function planFile(): string {
  const path = folder.path('plan.json');
  writeFileSync(path, JSON.stringify(exampleAirHall));
  return path;
}

describe('plenum airflow', () => {
  it('lists inlets, the warmest first, units and findings', async () => {
    const { out, exitCode } = await runPlenum([
      'airflow',
      planFile(),
      '--option',
      'air',
      '--instant',
      '--headroom',
    ]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Main hall: Two racks and a CRAH/);
    expect(out).toMatch(/Heat to air +52\.0 kW/);
    expect(out).toMatch(/Supply ratio +1\.76/);
    expect(out).toMatch(/Rack +kW .*Captured % +More kW +Limit\n +A0[12] +26\.0/);
    expect(out).toMatch(/crah-1 +5\.57 +20\.0/);
    expect(out).toMatch(/inlet-above-/);
  });

  it('writes the same as JSON, and tells each unit out', async () => {
    const { out } = await runPlenum(['airflow', planFile(), '--option', 'air', '--each-out', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      hallId: 'main',
      option: 'air',
      isSettled: true,
      outages: [{ unitId: 'crah-1', supplyRatio: 0 }],
    });
  });

  it('refuses an unknown unit', async () => {
    const { err, exitCode } = await runPlenum([
      'airflow',
      planFile(),
      '--option',
      'air',
      '--out-unit',
      'crah-9',
    ]);
    expect(exitCode).not.toBe(0);
    expect(err).toContain('crah-9');
  });
});
