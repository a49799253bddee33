import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { electricalPlantSchema } from '../../../models/power/sizing/sizingSchema.ts';
import { sizingResult } from '../../../server/results/sizingResult.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePath, systemPlan } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

const site = JSON.stringify(systemPlan());
const sizing = (...args: readonly string[]) =>
  runPlenum(['sizing', '-', '--option', 'air', ...args], { standardInput: site });

/** The value of a label. */
const valueOf = (page: string, label: string): string | undefined =>
  page
    .split('\n')
    .find((line) => line.trimStart().startsWith(`${label}  `))
    ?.trim()
    .split(/ {2,}/)[1];

describe('plenum sizing', () => {
  it('shows transformers, UPS, battery, generators and fuel', async () => {
    const { exitCode, out, err } = await sizing('--battery-min', '5', '--fuel-hours', '24');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(valueOf(out, 'Transformers')).toMatch(/^\d+(\+\d+)? of [\d,.]+ kVA \(IEC\)$/);
    expect(valueOf(out, 'UPS modules')).toMatch(/^\d+(\+\d+)? of [\d,.]+ kW, [\d,.]+ kVA$/);
    expect(valueOf(out, 'Generators')).toMatch(/^1\+1 of [\d,.]+ kW, [\d,.]+ kVA$/);
    expect(valueOf(out, 'autonomy at end of life')).toBe('5 min');
    expect(valueOf(out, 'required for 24 h')).toMatch(/^[\d,]+ L$/);
  });

  it('lists every assumption with its source, and unknown values as findings', async () => {
    const { out } = await sizing();
    expect(out).toContain('Uptime Institute, Tier Standard: Topology');
    expect(out).toContain('[generators.tankHours_h]');
    expect(out).toContain('generator-step-unchecked');
    expect(valueOf(out, 'accepted load step')).toBe('not stated');
    expect(valueOf(out, 'Battery')).toBe('not sized: no battery autonomy is stated');
  });

  it('marks what is not sized if the plan has no climate', async () => {
    const { out } = await runPlenum(['sizing', examplePath, '--option', 'air']);
    expect(valueOf(out, 'Generators')).toBe('not sized');
    expect(out).toContain('generator-site-unknown');
  });

  it('prints the result of the models with --json, with every option applied', async () => {
    const sizingOptions = {
      transformers: { series: 'ansi', requiredCount: 2, redundancy: '2N' },
      ups: { unitRating_kW: 20, batteryRuntime_min: 10 },
      generators: { requiredCount: 2, acceptedStepFraction: 0.6, tankHours_h: 48 },
      largestMotor: { motor_kW: 5, startRatio: 6, startPowerFactor: 0.3 },
      mechanicalStepCount: 2,
      peakRatio: 1.1,
    } as const;
    const { out } = await sizing(
      ...['--transformer-series', 'ansi', '--transformers', '2', '--transformer-redundancy', '2N'],
      ...['--ups-kW', '20', '--battery-min', '10', '--generators', '2', '--accepted-step-fraction', '0.6'],
      ...['--fuel-hours', '48', '--motor-kW', '5', '--motor-start-ratio', '6'],
      ...['--motor-start-power-factor', '0.3', '--cooling-steps', '2', '--peak-ratio', '1.1', '--json'],
    );
    const plan = parsePlan(JSON.parse(site));
    const expected = sizingResult(plan, { optionId: 'air', options: sizingOptions }, loadNodeLibrary());
    expect(electricalPlantSchema.parse(JSON.parse(out))).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(expected.shortPeak?.peakRatio).toBe(1.1);
  });

  it('accepts the site conditions of the generators on the command line', async () => {
    const args = ['--elevation-m', '2000', '--intake-C', '45', '--json'];
    const { generators } = electricalPlantSchema.parse(JSON.parse((await sizing(...args)).out));
    // 3 % for each 500 m above 1000 m and for each 5 °C above 40 °C: 0.94 x 0.97
    expect(generators?.siteRatingFraction).toBeCloseTo(0.9118, 3);
  });

  it.each([
    [['--battery-min', 'long'], '--battery-min'],
    [['--fuel-hours', '-1'], '--fuel-hours'],
    [['--transformer-series', 'din'], '--transformer-series'],
    [['--ups-modules', '1.5'], '--ups-modules'],
  ])('rejects %j and names the option', async (args, message) => {
    const [flag = '', value = ''] = args;
    const { exitCode, out, err } = await sizing(`${flag}=${value}`);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
  });
});
