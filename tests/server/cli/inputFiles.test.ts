import { describe, expect, it } from 'vitest';
import { reportSchema, type Report } from '../../../models/report/reportSchema.ts';
import { EPW_HEADER, epwRows, epwText } from '../../support/epwText.ts';
import { exampleWith, systemPlan } from '../examplePlan.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const standardInput = JSON.stringify(systemPlan());

async function reportOf(args: readonly string[], plan = standardInput): Promise<Report> {
  const { exitCode, out, err } = await runPlenum(['report', '-', '--json', ...args], { standardInput: plan });
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return reportSchema.parse(JSON.parse(out));
}

const csvOf = (values: readonly number[]): string => ['utilisationFraction', ...values].join('\n');

describe('--weather', () => {
  it('overrides the climate of the plan, as an id of the catalogue', async () => {
    const report = await reportOf(['--weather', 'singapore-sg']);
    expect(report.options.map(({ plant }) => plant?.climate.name)).toEqual(['Singapore', 'Singapore']);
  });

  it('uses the hours and the design values of an EPW file', async () => {
    const file = folder.write('anywhere.epw', epwText(epwRows()));
    const report = await reportOf(['--weather', file]);
    const plant = report.options[0]?.plant;
    expect(plant?.climate).toMatchObject({ name: 'Anywhere', kind: 'hourly', elevation_m: 201 });
    // The cosines of the synthetic year average out: 10 °C.
    expect(plant?.climate.dryBulbMean_C).toBeCloseTo(10, 0);
    expect(plant?.hottest).toMatchObject({ basis: 'extreme-20-year', dryBulb_C: 39.5 });
  });

  it('adds a climate to a plan without one', async () => {
    const plan = JSON.stringify({ ...systemPlan(), site: {} });
    const without = await runPlenum(['report', '-'], { standardInput: plan });
    expect(without.exitCode).toBe(2);
    const report = await reportOf(['--weather', 'london-gb'], plan);
    expect(report.options[0]?.plant?.climate.name).toContain('London');
  });

  it('accepts monthly normals, with the finding that they are mild', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1)},10,15,5,3,100000`);
    const columns = 'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa';
    const file = folder.write('handbook.csv', [columns, ...months].join('\n'));
    const report = await reportOf(['--weather', file]);
    expect(report.options[0]?.plant?.climate).toMatchObject({ name: 'handbook', kind: 'normals' });
    expect(report.options[0]?.findings.map(({ code }) => code)).toContain('design-from-normals');
  });

  it('reports that design values were derived from the hours of one year', async () => {
    const header = EPW_HEADER.map((line) => (line.startsWith('DESIGN') ? 'DESIGN CONDITIONS,0' : line));
    const file = folder.write('undesigned.epw', epwText(epwRows(), header));
    const report = await reportOf(['--weather', file]);
    expect(report.options[0]?.findings.map(({ code }) => code)).toContain('design-from-one-year');
  });

  it('prints findings of filled values on standard error', async () => {
    const rows = epwRows();
    for (const row of rows.slice(4000, 4010)) row.dryBulb = 99.9;
    const file = folder.write('gaps.epw', epwText(rows));
    const { exitCode, out, err } = await runPlenum(['check', '-', '--json', '--weather', file], {
      standardInput,
    });
    expect(exitCode).toBeLessThan(2);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(err).toContain('weather-values-filled');
  });

  it('does not override the climate of an option', async () => {
    const plan = systemPlan();
    const options = {
      ...(plan['options'] as object),
      south: {
        name: 'South',
        changes: {
          site: { climate: { kind: 'catalogue', id: 'phoenix-az' } },
          cooling: { kind: 'system', preset: 'free-cooling-chiller' },
        },
      },
    };
    const report = await reportOf(['--weather', 'london-gb'], JSON.stringify({ ...plan, options }));
    expect(report.options.map(({ plant }) => plant?.climate.name.slice(0, 6))).toEqual([
      'London',
      'London',
      'Phoeni',
    ]);
  });

  it.each(['report', 'compare', 'check'])(
    'of %s rejects what is neither an id nor a file',
    async (command) => {
      const { exitCode, out, err } = await runPlenum([command, '-', '--weather', 'londn'], { standardInput });
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toContain('similar: london-gb');
    },
  );

  it('rejects a file that is not weather, and names it', async () => {
    const file = folder.write('poem.txt', 'Rain falls on the hall\n');
    const { exitCode, err } = await runPlenum(['report', '-', '--weather', file], { standardInput });
    expect(exitCode).toBe(2);
    expect(err).toContain('poem.txt');
  });
});

describe('--workload', () => {
  it('overrides the workload of the plan', async () => {
    // Idle in every other hour: the mean of full and idle draw.
    const flat = exampleWith(['workload'], { kind: 'constant', utilisationFraction: 0.5 });
    const halves = folder.write('halves.csv', csvOf(Array.from({ length: 8760 }, (_, hour) => hour % 2)));
    const half = await reportOf([], JSON.stringify(flat));
    const alternating = await reportOf(['--workload', halves]);
    const it_kWh = (report: Report, option: number) => report.options[option]?.annual.itEnergy_kWh ?? 0;
    expect(it_kWh(alternating, 0)).toBeCloseTo(it_kWh(half, 0), 4);
  });

  it('applies to hourly as well, hour by hour', async () => {
    const values = Array.from({ length: 8760 }, (_, hour) => (hour < 24 ? 1 : 0));
    const file = folder.write('day.csv', `\u00EF\u00BB\u00BF${csvOf(values)}`);
    const args = ['hourly', '-', '--option', 'air', '--out', '-', '--workload', file];
    const { out } = await runPlenum(args, { standardInput });
    const load = out.split('\n').map((line) => Number(line.split(',')[1]));
    expect(load[24]).toBeGreaterThan(load[25] ?? Infinity);
    expect(load[1]).toBe(load[24]);
  });

  it.each([
    ['101 percent', csvOf(Array.from({ length: 8760 }, () => 50)), 'Divide percent by 100'],
    ['a day', csvOf(Array.from({ length: 24 }, () => 0.5)), '8760 or 8784'],
    ['NaN', csvOf(Array.from({ length: 8760 }, () => NaN)), 'NaN'],
  ])('rejects %s, and names the file', async (_, text, message) => {
    const file = folder.write('wrong.csv', text);
    const { exitCode, out, err } = await runPlenum(['compare', '-', '--workload', file], { standardInput });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('wrong.csv');
    expect(err).toContain(message);
  });

  it('rejects a missing file', async () => {
    const file = folder.path('none.csv');
    const { exitCode, err } = await runPlenum(['check', '-', '--workload', file], { standardInput });
    expect(exitCode).toBe(2);
    expect(err).toBe(`plenum: ${file}: no such file (file)\n`);
  });
});

describe('--carbon', () => {
  const hours = (values: readonly number[]): string => `g/kWh\n${values.join('\n')}\n`;

  it('overrides the grid factor of the plan, hour by hour in UTC', async () => {
    // 100 g/kWh except in the first UTC hour of the year, which is 19:00 on the last day in Virginia: a flat load counts it once.
    const file = folder.write(
      'grid.csv',
      hours(Array.from({ length: 8760 }, (_, hour) => (hour === 0 ? 2100 : 100))),
    );
    const report = await reportOf(['--carbon', file]);
    const [air] = report.options;
    const above_kg = (month: number): number =>
      (air?.carbon.monthly[month]?.location_kg ?? NaN) -
      (air?.monthly[month]?.facilityEnergy_kWh ?? NaN) / 10;
    expect(above_kg(0)).toBeCloseTo(0, 6);
    // 2 kg for each kW in that hour.
    expect(above_kg(11)).toBeGreaterThan(2 * 45.5);
    expect(above_kg(11)).toBeLessThan(2 * 2 * 45.5);
  });

  it('rejects an unknown basis, and a day of hours', async () => {
    const file = folder.write('grid.csv', hours(Array<number>(24).fill(100)));
    const short = await runPlenum(['report', '-', '--carbon', file], { standardInput });
    expect(short.exitCode).toBe(2);
    expect(short.err).toContain('grid.csv');
    const basis = await runPlenum(['report', '-', '--carbon', file, '--carbon-basis', 'both'], {
      standardInput,
    });
    expect(basis.err).toContain('must be direct or lifecycle; given: both');
  });
});
