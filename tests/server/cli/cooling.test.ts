import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import { EPW_HEADER, epwRows, epwText } from '../../support/epwText.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();

const rowSchema = z.strictObject({
  preset: z.string(),
  pue: z.number().min(1).nullable(),
  peakPue: z.number().min(1).nullable(),
  tue: z.number().min(1).nullable(),
  wue_L_per_kWh: z.number().min(0).nullable(),
  facilityEnergy_kWh: z.number().positive(),
  unmetHours: z.int().min(0).max(8784),
});

const rowsOf = (out: string): z.infer<typeof rowSchema>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)));

describe('plenum cooling', () => {
  it('prints one JSON object per line for each preset, its keys in order, by energy', async () => {
    const { exitCode, out, err } = await runPlenum(['cooling', '--weather', 'chicago-il', '--json']);
    expect(exitCode).toBe(0);
    const rows = rowsOf(out);
    expect(rows.map(({ preset }) => preset).sort()).toEqual(Object.keys(coolingPresets).sort());
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(rowSchema.shape));
    const complete = rows.filter(({ unmetHours }) => unmetHours === 0).map((row) => row.facilityEnergy_kWh);
    expect(complete).toEqual(complete.toSorted((a, b) => a - b));
    expect(err).toContain('design-basis-milder');
  });

  it('puts systems with unmet heat last, whatever their energy', async () => {
    const { out } = await runPlenum(['cooling', '--weather', 'singapore-sg', '--json']);
    const rows = rowsOf(out);
    expect(rows.at(-1)?.preset).toBe('warm-water-tower');
    expect(rows.at(-1)?.unmetHours).toBeGreaterThan(0);
    expect(rows.at(-1)?.facilityEnergy_kWh).toBeLessThan(rows.at(-2)?.facilityEnergy_kWh ?? 0);
  });

  it('shows a table of 80 columns with its basis, and findings below', async () => {
    const { out, err } = await runPlenum(['cooling', '--weather', 'chicago-il', '--preset', 'small-dx']);
    expect(err).toBe('');
    const [heading, , , ...lines] = out.split('\n');
    expect(heading).toBe('Cooling in Chicago, IL: 1,000 kW IT load, running at 50.0 % all year');
    expect(lines[0]).toMatch(/^ {2}Preset +PUE +Peak PUE +TUE +WUE +Energy kWh +Unmet heat, h$/);
    expect(lines[1]).toMatch(/^ {2}small-dx +\d\.\d{3} +\d\.\d{3} +\d\.\d{3} +\d\.\d\d +[\d,]+ +0$/);
    expect(out).toContain('warning  design-basis-milder');
    const table = out.slice(0, out.indexOf('Findings')).split('\n');
    expect(Math.max(...table.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('has the same power chain for all systems, unless the typical one of each is asked for', async () => {
    const args = ['cooling', '--weather', 'chicago-il', '--preset', 'small-dx'];
    const [same, typical] = [await runPlenum(args), await runPlenum([...args, '--power-chain', 'typical'])];
    expect(same.out).toContain('Power chain: 2026, the same for all systems.');
    expect(typical.out).toContain('Power chain: the typical one of each system');
    const [own] = rowsOf((await runPlenum([...args, '--json'])).out);
    const [typicalOwn] = rowsOf((await runPlenum([...args, '--json', '--power-chain', 'typical'])).out);
    expect(typicalOwn?.pue).toBeGreaterThan((own?.pue ?? NaN) + 0.1);
  });

  it('compares only the named presets', async () => {
    const args = ['--weather', 'london-gb', '--json', '--preset', 'rear-door', '--preset', 'small-dx'];
    const { out } = await runPlenum(['cooling', ...args, '--preset', 'small-dx']);
    expect(rowsOf(out).map(({ preset }) => preset)).toEqual(['rear-door', 'small-dx']);
  });

  it('scales with the IT load, and ratios do not change', async () => {
    const rowAt = async (it_kW: string) => {
      const args = ['--weather', 'london-gb', '--json', '--preset', 'midsize-chiller', '--it-kW', it_kW];
      return rowsOf((await runPlenum(['cooling', ...args])).out)[0];
    };
    const small = await rowAt('1000');
    const large = await rowAt('3e3');
    expect(large?.facilityEnergy_kWh).toBeCloseTo(3 * (small?.facilityEnergy_kWh ?? 0), 3);
    expect(large?.pue).toBeCloseTo(small?.pue ?? 0, 9);
  });

  it('has no ratios without IT load, and states the reason', async () => {
    const args = ['cooling', '--weather', 'london-gb', '--load-fraction', '0', '--preset', 'small-dx'];
    const [row] = rowsOf((await runPlenum([...args, '--json'])).out);
    expect(row).toMatchObject({ pue: null, peakPue: null, tue: null, wue_L_per_kWh: null });
    expect(row?.facilityEnergy_kWh).toBeGreaterThan(0);
    const { out } = await runPlenum(args);
    expect(out).toMatch(/ {2}small-dx +– +– +– +– +[\d,]+ +0\n/);
    expect(out).toContain('Without IT load there are no ratios');
  });

  it('accepts an EPW file, sizes for its 20-year extreme, and for the 0.4 % design value if requested', async () => {
    const file = folder.write('anywhere.epw', epwText(epwRows()));
    const args = ['cooling', '--weather', file, '--preset', 'small-dx'];
    expect((await runPlenum(args)).out).toContain('Design hours: 39.5 °C dry');
    expect((await runPlenum([...args, '--design-basis', '0.4'])).out).toContain('Design hours: 33.3 °C dry');
  });

  it('accepts a CSV of monthly normals, and reports that its peaks are mild', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `${String(index + 1)},10,15,5,3,100000`);
    const columns = 'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa';
    const file = folder.write('handbook.csv', [columns, ...months].join('\n'));
    const { exitCode, out } = await runPlenum(['cooling', '--weather', file, '--preset', 'small-dx']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Cooling in handbook');
    expect(out).toContain('design-from-normals');
  });

  it('reports missing hours of a file that were filled', async () => {
    const rows = epwRows();
    for (const row of rows.slice(4000, 4010)) row.dryBulb = 99.9;
    const file = folder.write('gaps.epw', epwText(rows, EPW_HEADER));
    const { err } = await runPlenum(['cooling', '--weather', file, '--preset', 'small-dx', '--json']);
    expect(err).toContain('weather-values-filled');
  });
});

describe('plenum cooling --optimise-supply', () => {
  const args = ['cooling', '--weather', 'chicago-il', '--optimise-supply', '--preset', 'midsize-air-cooled'];

  it('shows the energy at each supply temperature and marks the lowest', async () => {
    const { exitCode, out } = await runPlenum(args);
    expect(exitCode).toBe(0);
    const rows = [...out.matchAll(/^ {2}(\d\d) +\d\d +\d\.\d{3} +([\d,]+) +0( +lowest)?$/gm)];
    expect(rows).toHaveLength(18);
    const energies = rows.map(([, , energy = '']) => Number(energy.replaceAll(',', '')));
    const marked = rows.findIndex(([, , , mark]) => mark !== undefined);
    expect(energies[marked]).toBe(Math.min(...energies));
    expect(out).toContain(`Lowest energy at ${rows[marked]?.[1] ?? ''} °C`);
  });

  it('prints one row per line with --json, one of them the best', async () => {
    const { out } = await runPlenum([...args, '--json']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(18);
    expect(rows.filter(({ isBest }) => isBest === true)).toHaveLength(1);
    expect(rows[0]).toMatchObject({ preset: 'midsize-air-cooled', supplyAir_C: 15, inlet_C: 17 });
  });

  it('requires one preset', async () => {
    const { exitCode, err } = await runPlenum(['cooling', '--weather', 'chicago-il', '--optimise-supply']);
    expect(exitCode).toBe(2);
    expect(err).toContain('--optimise-supply: requires exactly one cooling system');
  });
});

describe('an invalid plenum cooling', () => {
  it.each([
    [[], '--weather: name a climate of the catalogue'],
    [
      ['--weather', 'chicgo'],
      '"chicgo" is neither a climate of the catalogue nor a file; similar: chicago-il',
    ],
    [['--weather', 'zzz'], 'available: amsterdam-nl, '],
    [['--weather', '__proto__'], 'neither a climate'],
    [
      ['--weather', 'chicago-il', '--load-fraction', '1.2'],
      '--load-fraction: must be a number from 0 to 1; given: "1.2"; divide percent by 100',
    ],
    [['--weather', 'chicago-il', '--load-fraction=-0.1'], '--load-fraction: must be'],
    [['--weather', 'chicago-il', '--load-fraction', 'NaN'], 'given: "NaN"'],
    [['--weather', 'chicago-il', '--it-kW', '0'], '--it-kW: must be a number of kW from 0.001 to 10000000'],
    [['--weather', 'chicago-il', '--it-kW=-5'], '--it-kW: must be'],
    [['--weather', 'chicago-il', '--it-kW', 'Infinity'], '--it-kW: must be'],
    [['--weather', 'chicago-il', '--it-kW', '1e400'], '--it-kW: must be'],
    [['--weather', 'chicago-il', '--it-kW', '0x10'], '--it-kW: must be'],
    [['--weather', 'chicago-il', '--it-kW', ''], '--it-kW: must be'],
    [
      ['--weather', 'chicago-il', '--preset', 'ice'],
      '"ice" is unknown; allowed are large-airside-adiabatic, ',
    ],
    [['--weather', 'chicago-il', '--preset', 'constructor'], '"constructor" is unknown'],
    [['--weather', 'chicago-il', '--design-basis', '99'], '"99" is unknown; allowed are 20-year, 0.4'],
    [['chicago-il'], 'cooling accepts options only'],
  ])('%j exits 2 and states what is allowed', async (args, message) => {
    const { exitCode, out, err } = await runPlenum(['cooling', ...args]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  it('names a file that is not weather', async () => {
    const file = folder.write('poem.txt', 'Rain falls on the hall\n');
    const { exitCode, out, err } = await runPlenum(['cooling', '--weather', file]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^plenum: .*poem\.txt: .*\(weather-unreadable\)\n$/);
  });

  it('is a problem object with --json', async () => {
    const { err } = await runPlenum(['cooling', '--json', '--weather', 'chicgo']);
    expect(problemSchema.parse(JSON.parse(err))).toMatchObject({ code: 'parameter-invalid', status: 400 });
  });
});
