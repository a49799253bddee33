import { describe, expect, it } from 'vitest';
import { examplePath } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

describe('plenum sweep', () => {
  it('shows each figure of all options at each value', async () => {
    const args = ['sweep', examplePath, '--input', 'utilisationFraction', '--steps', '3'];
    const { exitCode, out } = await runPlenum(args);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Facility energy, MWh\n +Utilisation +Air, PUE 1\.6 +Liquid, PUE 1\.15/);
    expect(out).toMatch(/100 % +637\.7 MWh +458\.4 MWh/);
    expect(out).toContain('Range: from idle to full draw.');
  });

  it('prints one JSON object', async () => {
    const { out } = await runPlenum([
      'sweep',
      examplePath,
      '--input',
      'pue',
      '--from',
      '1.1',
      '--to',
      '1.3',
      '--steps',
      '3',
      '--json',
    ]);
    const found = JSON.parse(out) as { lines: { points: { value: number; figures: { pue: number } }[] }[] };
    expect(found.lines[0]?.points.map(({ figures }) => figures.pue)).toEqual([1.1, 1.2, 1.3]);
  });

  it('refuses an unknown input and an empty range', async () => {
    const unknown = await runPlenum(['sweep', examplePath, '--input', 'colour']);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.err).toContain('is one of supplyAir_C');
    const empty = await runPlenum(['sweep', examplePath, '--input', 'pue', '--from', '2', '--to', '1']);
    expect(empty.exitCode).toBe(2);
    expect(empty.err).toContain('begins below its end');
  });
});

describe('plenum tornado', () => {
  it('ranks assumptions by their effect on a saving, and says whether it keeps its sign', async () => {
    const { exitCode, out } = await runPlenum([
      'tornado',
      examplePath,
      '--option',
      'liquid',
      '--against',
      'air',
    ]);
    expect(exitCode).toBe(0);
    expect(out).toContain('As planned: saves 179.4 MWh');
    expect(out).toContain('Liquid, PUE 1.15 stays below Air, PUE 1.6');
    expect(out).toContain('convention, no source');
  });

  it('prints one JSON object, and asks for an option where the plan has several', async () => {
    const { out } = await runPlenum(['tornado', examplePath, '--option', 'air', '--json']);
    const found = JSON.parse(out) as { bars: { path: string }[] };
    expect(found.bars.map(({ path }) => path)).toContain('cooling.pue');
    const several = await runPlenum(['tornado', examplePath]);
    expect(several.exitCode).toBe(2);
  });
});
