import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { unitOfName } from '../../../models/units/suffixes.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { examplePath, exampleWith, systemPlan } from '../examplePlan.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();

interface Csv {
  readonly names: readonly string[];
  readonly times: readonly string[];
  readonly column: (name: string) => readonly number[];
}

function readCsv(text: string): Csv {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  const names = header.split(',');
  return {
    names,
    times: rows.map(([time = '']) => time),
    column: (name) => rows.map((row) => Number(row[names.indexOf(name)])),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('plenum hourly', () => {
  it('writes a row for each hour, with the start of the hour in the first column', async () => {
    const file = folder.path('air.csv');
    const { exitCode, out, err } = await runPlenum(['hourly', examplePath, '--option', 'air', '--out', file]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(`${file}: 8,760 hours of 5 columns\n`);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('\r');
    const { names, times } = readCsv(text);
    expect(names[0]).toBe('time');
    expect(times).toHaveLength(8760);
    expect(times[0]).toBe('2025-01-01T00:00-05:00');
    expect(times.at(-1)).toBe('2025-12-31T23:00-05:00');
    // Standard time all year: no hour is missing or duplicated.
    expect(new Set(times).size).toBe(8760);
  });

  it('has the unit of each column in its name, and the currency of costs', async () => {
    const plan = JSON.stringify(systemPlan());
    const { out } = await runPlenum(['hourly', '-', '--option', 'liquid', '--out', '-'], {
      standardInput: plan,
    });
    const { names } = readCsv(out);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names.slice(1)) {
      if (name !== 'electricityCost_USD') expect(unitOfName(name), name).toBeDefined();
    }
    expect(names).toEqual(expect.arrayContaining(['electricityCost_USD', 'wetBulb_C', 'water_L']));
  });

  it('sums to the figures of the report, to the last digit', async () => {
    const plan = systemPlan();
    const { out } = await runPlenum(['hourly', '-', '--option', 'liquid', '--out', '-'], {
      standardInput: JSON.stringify(plan),
    });
    const { column } = readCsv(out);
    const option = reportPlan(parsePlan(plan), loadNodeLibrary()).options[1];
    expect(sum(column('facilityLoad_kW'))).toBeCloseTo(option?.annual.facilityEnergy_kWh ?? 0, 5);
    expect(sum(column('electricityCost_USD'))).toBeCloseTo(option?.annual.electricityCost ?? 0, 6);
    expect(sum(column('compressors_kW'))).toBeCloseTo(option?.plant?.energy.compressors_kWh ?? 0, 6);
    expect(sum(column('water_L'))).toBeCloseTo(option?.plant?.water_L ?? 0, 6);
    expect(Math.max(...column('facilityLoad_kW'))).toBe(option?.peak.facility_kW);
  });

  it('requires no option if the plan has none or one', async () => {
    const none = JSON.stringify(exampleWith(['options'], undefined));
    const one = JSON.stringify(exampleWith(['options', 'liquid'], undefined));
    for (const standardInput of [none, one]) {
      const { exitCode, out } = await runPlenum(['hourly', '-', '--out', '-'], { standardInput });
      expect(exitCode).toBe(0);
      expect(readCsv(out).times).toHaveLength(8760);
    }
  });

  it('has the hours of a leap year', async () => {
    const plan = exampleWith(['site', 'calendarYear'], 2028);
    const { out } = await runPlenum(['hourly', '-', '--option', 'air', '--out', '-'], {
      standardInput: JSON.stringify(plan),
    });
    const { times } = readCsv(out);
    expect(times).toHaveLength(8784);
    expect(times[59 * 24]).toBe('2028-02-29T00:00-05:00');
  });
});

describe('an invalid plenum hourly', () => {
  it.each([
    [['--option', 'air'], '--out: name a file to write'],
    [['--out', '-'], '--option: name one of the plan’s options: air, liquid'],
    [['--out', '-', '--option', 'steam'], 'it has air, liquid'],
    [['--out', '/nowhere/at/all.csv', '--option', 'air'], '/nowhere/at/all.csv: no such folder (file)'],
  ])('%j exits 2 and writes nothing', async (args, message) => {
    const { exitCode, out, err } = await runPlenum(['hourly', examplePath, ...args]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  it('rejects a folder as its file', async () => {
    const { exitCode, err } = await runPlenum([
      'hourly',
      examplePath,
      '--option',
      'air',
      '--out',
      folder.path(''),
    ]);
    expect(exitCode).toBe(2);
    expect(err).toContain('it is a directory; name a file');
  });

  it('reports why a plan cannot be computed', async () => {
    const plan = { ...systemPlan(), site: {} };
    const { exitCode, err } = await runPlenum(['hourly', '-', '--option', 'air', '--out', '-'], {
      standardInput: JSON.stringify(plan),
    });
    expect(exitCode).toBe(2);
    expect(err).toContain('climate');
  });
});
