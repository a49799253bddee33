import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { examplePath, exampleText, exampleWith } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

/** The cells of a row of a table. */
const rowOf = (page: string, label: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.trimStart().startsWith(`${label}  `))
    .flatMap((line) => line.trim().split(/ {2,}/));

describe('plenum report', () => {
  it('shows the figures of the options of the example', async () => {
    const { exitCode, out, err } = await runPlenum(['report', examplePath]);
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(rowOf(out, 'IT load, design peak').slice(1)).toEqual(['45.5 kW', '45.5 kW']);
    expect(rowOf(out, 'IT load, operating peak').slice(1)).toEqual(['45.5 kW', '45.5 kW']);
    expect(rowOf(out, 'IT energy')).toEqual(['IT energy', '398,580 kWh', '398,580 kWh']);
    expect(rowOf(out, 'Facility energy')).toEqual(['Facility energy', '637,728 kWh', '458,367 kWh']);
    expect(rowOf(out, 'PUE')).toEqual(['PUE', '1.60', '1.15']);
    expect(rowOf(out, 'Design peak')).toEqual(['Design peak', '72.8 kW', '52.3 kW']);
    expect(rowOf(out, 'Operating peak')).toEqual(['Operating peak', '72.8 kW', '52.3 kW']);
    expect(rowOf(out, 'first reached at').slice(1)).toEqual([
      '2025-01-01 00:00 -05:00',
      '2025-01-01 00:00 -05:00',
    ]);
    expect(rowOf(out, 'Electricity cost')).toEqual(['Electricity cost', '57,331.75 USD', '41,207.19 USD']);
    expect(rowOf(out, 'Carbon, location-based').slice(1)).toEqual(['172.51 t', '123.99 t']);
    expect(rowOf(out, 'energy')).toEqual(['energy', '–', '179,361 kWh']);
    expect(rowOf(out, 'share of facility energy')).toEqual(['share of facility energy', '–', '28.1 %']);
  });

  it('lists findings of all options once, and names the option of the others', async () => {
    const { out } = await runPlenum(['report', examplePath]);
    expect(out.match(/rack-full/g)).toHaveLength(1);
    expect(out).toContain('rack-full (all options)');
    expect(out).toContain('liquid-asserted (Liquid, PUE 1.15)');
  });

  it('shows the basis and the source of inputs, and years without separators', async () => {
    const { out } = await runPlenum(['report', examplePath]);
    expect(out).toContain('Electricity price: 0.0899 USD/kWh');
    expect(out).toContain('eGRID2023');
    expect(out).toContain('Calendar year: 2025\n');
    expect(out).not.toContain('stated in the plan; stated in the plan');
  });

  it('shows months that add up to the year', async () => {
    const { out } = await runPlenum(['report', examplePath]);
    const lines = out.slice(out.indexOf('Facility energy by month')).split('\n').slice(2, 15);
    const firstColumn = lines.map((line) => Number(/([\d,]+) kWh/.exec(line)?.[1]?.replaceAll(',', '')));
    const year = firstColumn.pop();
    expect(firstColumn).toHaveLength(12);
    expect(year).toBe(637_728);
    // Each month is rounded to a whole kWh.
    expect(Math.abs(firstColumn.reduce((sum, value) => sum + value, 0) - 637_728)).toBeLessThanOrEqual(6);
  });

  it('prints one object that is valid under the report schema with --json', async () => {
    const { exitCode, out, err } = await runPlenum(['report', '--json', examplePath]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.options.map(({ annual }) => annual.facilityEnergy_kWh)).toEqual([
      expect.closeTo(637_728, 6),
      expect.closeTo(458_367, 6),
    ]);
  });

  it('reads standard input for -', async () => {
    const fromInput = await runPlenum(['report', '-', '--json'], { standardInput: exampleText });
    const fromFile = await runPlenum(['report', examplePath, '--json']);
    expect(fromInput).toEqual(fromFile);
  });

  it('reads a plan that starts with a byte-order mark', async () => {
    const { exitCode, out } = await runPlenum(['report', '-', '--json'], {
      standardInput: `\uFEFF${exampleText}`,
    });
    expect(exitCode).toBe(0);
    expect(out).toBe((await runPlenum(['report', examplePath, '--json'])).out);
  });

  it('shows one option with --option, with its savings against the baseline', async () => {
    const { out } = await runPlenum(['report', examplePath, '--option', 'liquid', '--json']);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.options.map(({ id }) => id)).toEqual(['liquid']);
    expect(report.comparison.baseline).toBe('air');
    expect(report.comparison.options.map(({ energySaving_kWh }) => energySaving_kWh)).toEqual([
      expect.closeTo(179_361, 6),
    ]);
    const { out: page } = await runPlenum(['report', examplePath, '--option', 'liquid']);
    expect(rowOf(page, 'energy')).toEqual(['energy', '179,361 kWh']);
  });

  it('rejects an unknown option, and lists the options of the plan', async () => {
    const { exitCode, out, err } = await runPlenum(['report', examplePath, '--option', 'steam']);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('unknown option steam; the plan has air, liquid');
  });

  it('omits savings if there is nothing to compare', async () => {
    const plan = JSON.stringify(exampleWith(['options'], undefined));
    const { exitCode, out } = await runPlenum(['report', '-'], { standardInput: plan });
    expect(exitCode).toBe(0);
    expect(out).toContain('637,728 kWh');
    expect(out).not.toContain('Savings against');
  });

  it('limits the output for a plan with thousands of different racks', async () => {
    const racks = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `r${String(index)}`,
        {
          name: `Rack ${String(index)}`,
          hall: 'hall-1',
          rackType: 'apc-ar3300',
          contents: { dgx: { device: 'dgx-a100-640', count: 1 + (index % 7) } },
          workload: { kind: 'constant', utilisationFraction: index / 3000 },
        },
      ]),
    );
    const { exitCode, out } = await runPlenum(['report', '-'], {
      standardInput: JSON.stringify(exampleWith(['racks'], racks)),
    });
    expect(exitCode).toBe(0);
    expect(out.split('\n').length).toBeLessThan(500);
    expect(out).toMatch(/[\d,]+ more groups of identical racks/);
  });

  it('prints no terminal commands and no marks of direction of the texts of a plan', async () => {
    const named = exampleWith(['name'], 'Hall\u202e of mirrors');
    const { out } = await runPlenum(['report', '-'], { standardInput: JSON.stringify(named) });
    expect(out.split('\n')[0]).toBe('Hall  of mirrors');
    const rack = exampleWith(['racks', 'rack-1', 'name'], 'Rack\u001b[2J\nof\u0007 mirrors');
    const { out: racks } = await runPlenum(['report', '-'], { standardInput: JSON.stringify(rack) });
    expect(racks).toContain('Rack [2J of  mirrors');
    for (const control of ['\u001b', '\u0007']) expect(racks).not.toContain(control);
  });

  it('shows many options in blocks that fit a screen', async () => {
    const options = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `o${String(index)}`,
        { name: `Option number ${String(index)}`, changes: { cooling: { pue: 1.1 + index / 10 } } },
      ]),
    );
    const { out } = await runPlenum(['compare', '-'], {
      standardInput: JSON.stringify(exampleWith(['options'], options)),
    });
    expect(out.match(/^ {2}Facility energy/gm)).toHaveLength(3);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(150);
  });
});

describe('plenum report --html', () => {
  it('writes the printed report, with the chosen sections on the chosen paper', async () => {
    const { exitCode, out } = await runPlenum([
      'report',
      examplePath,
      '--html',
      '-',
      '--sections',
      'summary, bill',
      '--paper',
      'letter',
    ]);
    expect(exitCode).toBe(0);
    expect(out.startsWith('<!doctype html>')).toBe(true);
    expect([...out.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id)).toEqual(['summary', 'bill']);
    expect(out.includes('size: letter')).toBe(true);
  });

  it.each([
    [['--html', '-', '--sections', 'summary,costs'], 'unknown section "costs"'],
    [['--html', '-', '--paper', 'a5'], 'must be a4 or letter'],
    [['--paper', 'a4'], 'only with --html'],
    [['--sections', 'bill'], 'only with --html'],
    [['--html', '-', '--json'], 'not with --html'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, err } = await runPlenum(['report', examplePath, ...args]);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});
