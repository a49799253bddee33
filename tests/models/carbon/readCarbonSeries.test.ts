import { describe, expect, it } from 'vitest';
import { hourlyCarbonSchema } from '../../../models/carbon/carbonSchema.ts';
import { readCarbonSeries, type CarbonSeries } from '../../../models/carbon/series/readCarbonSeries.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { hoursOfYear, plainCsv } from './hourlyText.ts';

const direct = { basis: 'direct' } as const;
const codesOf = ({ findings }: CarbonSeries): string[] => findings.map(({ code }) => code);

function errorOf(text: string, choice: Parameters<typeof readCarbonSeries>[1] = direct): ModelError {
  try {
    readCarbonSeries(text, choice);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('the text was read');
}

/** Fictitious rows under the two headers that Electricity Maps has used. */
const olderHeader =
  'Datetime (UTC),Country,Zone Name,Zone Id,Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA),Low Carbon Percentage,Renewable Percentage,Data Source,Data Estimated,Data Estimation Method';
const newerHeader =
  'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%),Renewable energy percentage (RE%),Data source,Data estimated,Data estimation method';
const maps = (header: string, year = 2023): string =>
  [
    header,
    ...hoursOfYear(year).map(
      (time, hour) => `${time},Nowhere,Nowhere,NW,${String(300 + (hour % 24))}.5,400,62.5,40,"a, b",false,`,
    ),
  ].join('\n');

describe('a CSV of Electricity Maps', () => {
  it.each([
    ['the older header', olderHeader],
    ['the newer header', newerHeader],
    ['a plain 2 in place of the subscript', newerHeader.replaceAll('₂', '2')],
    ['capitals', olderHeader.toUpperCase()],
    ['a byte order mark', `\uFEFF${newerHeader}`],
  ])('is read under %s', (_, header) => {
    const { carbon, findings } = readCarbonSeries(maps(header), direct);
    expect(findings).toEqual([]);
    expect(carbon.values_g_per_kWh).toHaveLength(8760);
    expect(carbon.values_g_per_kWh.slice(0, 2)).toEqual([300.5, 301.5]);
    expect(carbon.cleanFractions?.[0]).toBe(0.625);
    expect(carbon).toMatchObject({ year: 2023, basis: 'direct', boundary: 'consumption' });
    expect(carbon.source).toBe('Electricity Maps, zone NW');
    expect(hourlyCarbonSchema.safeParse(carbon).success).toBe(true);
  });

  it.each([olderHeader, newerHeader])('gives the life-cycle column on request', (header) => {
    const { carbon } = readCarbonSeries(maps(header), { basis: 'lifecycle' });
    expect(carbon.values_g_per_kWh[0]).toBe(400);
    expect(carbon.basis).toBe('lifecycle');
  });

  it('has 8784 hours in a leap year', () => {
    const { carbon } = readCarbonSeries(maps(newerHeader, 2024), direct);
    expect(carbon.values_g_per_kWh).toHaveLength(8784);
  });

  it('is read with CRLF and semicolons', () => {
    const text = maps(newerHeader).replaceAll('"a, b"', 'a').replaceAll(',', ';').replaceAll('\n', '\r\n');
    expect(readCarbonSeries(text, direct).carbon.values_g_per_kWh[1]).toBe(301.5);
  });

  it('of two zones is rejected, since it has two values for each hour', () => {
    const text = `${maps(newerHeader)}\n2023-01-01 00:00:00,Else,Else,EL,1,1,1,1,a,false,`;
    expect(errorOf(text).message).toContain('NW, EL');
  });

  it('without the requested column is rejected, with the columns that it has', () => {
    const header = newerHeader.replace('(direct)', '(Life cycle, net)');
    expect(errorOf(maps(header)).message).toContain('one column of direct carbon intensity');
  });

  it('with too few carbon-free shares is read without them', () => {
    const series = readCarbonSeries(maps(newerHeader).replaceAll(',62.5,', ',,'), direct);
    expect(series.carbon.cleanFractions).toBeUndefined();
    expect(codesOf(series)).toEqual(['carbon-clean-share-left-out']);
  });
});

describe('a plain CSV', () => {
  it('of date and value is read, with a header or without', () => {
    const text = plainCsv(2025, (hour) => 100 + hour / 100);
    const { carbon } = readCarbonSeries(text, { basis: 'lifecycle' });
    expect(carbon.values_g_per_kWh[100]).toBe(101);
    expect(carbon).toMatchObject({ year: 2025, basis: 'lifecycle', source: 'CSV of hourly values' });
    const bare = readCarbonSeries(text.slice(text.indexOf('\n') + 1), { basis: 'lifecycle' });
    expect(bare.carbon.values_g_per_kWh).toEqual(carbon.values_g_per_kWh);
  });

  it.each([8760, 8784])('of %i bare values is read if the year is stated', (count) => {
    const text = Array.from({ length: count }, (_, hour) => String(hour / 10)).join('\n');
    const { carbon } = readCarbonSeries(text, { ...direct, year: 2024 });
    expect(carbon.values_g_per_kWh).toHaveLength(count);
    expect(carbon.values_g_per_kWh[777]).toBe(77.7);
    expect(errorOf(text).message).toContain('state the year');
  });

  it('skips a column that counts the hours', () => {
    const rows = Array.from({ length: 8760 }, (_, hour) => `${String(hour)},${String(hour % 7)}`);
    const { carbon } = readCarbonSeries(['hour,value', ...rows].join('\n'), { ...direct, year: 2025 });
    expect(carbon.values_g_per_kWh.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 0]);
  });

  it.each<[string, number]>([
    ['carbon intensity [kgCO2e/kWh]', 350],
    ['kg_per_kWh', 350],
    ['kgCO2e/MWh', 0.35],
    ['g/kWh', 0.35],
    // 0.35 lb/MWh × 453.59237 g/lb / 1000 kWh/MWh
    ['lb/MWh', 0.1587573295],
    ['tCO2/MWh', 350],
  ])('in %s becomes g/kWh', (unit, expected) => {
    const { carbon } = readCarbonSeries(
      plainCsv(2025, () => 0.35, `datetime,${unit}`),
      direct,
    );
    expect(carbon.values_g_per_kWh[5]).toBeCloseTo(expected, 9);
  });

  it('with values that look like kg/kWh is reported, and not changed', () => {
    const series = readCarbonSeries(
      plainCsv(2025, (hour) => 0.3 + (hour % 2) * 0.05),
      direct,
    );
    expect(series.carbon.values_g_per_kWh[1]).toBe(0.35);
    expect(codesOf(series)).toEqual(['carbon-unit-slip']);
    expect(series.findings[0]?.message).toContain('0.35 kg/kWh is 350 g/kWh');
  });

  it('converts a date with an offset to UTC', () => {
    const rows = hoursOfYear(2025).map((time, hour) => {
      const local = new Date(Date.parse(`${time.replace(' ', 'T')}Z`) - 5 * 3_600_000).toISOString();
      return `${local.slice(0, 19)}-05:00,${hour === 1000 ? '900' : '100'}`;
    });
    expect(readCarbonSeries(rows.join('\n'), direct).carbon.values_g_per_kWh[1000]).toBe(900);
  });
});

describe('irregular hours', () => {
  it('short gaps are filled along a straight line', () => {
    // Hours 10 and 11 are missing between 100 and 400: 200 and 300.
    const value = (hour: number): string =>
      hour === 10 || hour === 11 ? '' : hour === 9 ? '100' : hour === 12 ? '400' : String(200 + (hour % 7));
    const series = readCarbonSeries(plainCsv(2025, value), direct);
    expect(series.carbon.values_g_per_kWh.slice(9, 13)).toEqual([100, 200, 300, 400]);
    expect(codesOf(series)).toEqual(['carbon-series-filled']);
    expect(series.findings[0]?.message).toContain('2 of the 8,760 hours');
  });

  it('a missing leap day is filled from the adjacent days', () => {
    const rows = plainCsv(2024, (hour) => 100 + (hour % 24))
      .split('\n')
      .filter((row) => !row.startsWith('2024-02-29'));
    const series = readCarbonSeries(rows.join('\n'), direct);
    expect(series.carbon.values_g_per_kWh).toHaveLength(8784);
    expect(series.carbon.values_g_per_kWh.slice(59 * 24, 59 * 24 + 3)).toEqual([100, 101, 102]);
    expect(codesOf(series)).toEqual(['carbon-series-filled']);
  });

  it('more than 5 % missing is rejected, as is a daily file', () => {
    expect(errorOf(plainCsv(2025, (hour) => (hour % 19 === 0 ? '' : 100))).code).toBe('series-incomplete');
    const daily = plainCsv(2025, () => 100)
      .split('\n')
      .filter((row) => !/ (?!00)\d\d:00:00/.test(row));
    expect(errorOf(daily.join('\n')).code).toBe('series-incomplete');
  });

  it('quarter hours are averaged', () => {
    const rows = hoursOfYear(2025).flatMap((time) =>
      ['00', '15', '30', '45'].map((minute, step) => `${time.slice(0, 14)}${minute},${String(100 * step)}`),
    );
    const series = readCarbonSeries(rows.join('\n'), direct);
    // (0 + 100 + 200 + 300) / 4
    expect(new Set(series.carbon.values_g_per_kWh)).toEqual(new Set([150]));
    expect(codesOf(series)).toEqual(['carbon-series-averaged']);
    const undated = rows.map((row) => row.split(',')[1]).join('\n');
    expect(readCarbonSeries(undated, { ...direct, year: 2025 }).carbon.values_g_per_kWh[0]).toBe(150);
  });

  it('a repeated row counts once, and is reported', () => {
    const rows = plainCsv(2025, () => 100).split('\n');
    rows.splice(51, 0, `${rows[50]?.split(',')[0] ?? ''},900`);
    const series = readCarbonSeries(rows.join('\n'), direct);
    expect(series.carbon.values_g_per_kWh[49]).toBe(100);
    expect(codesOf(series)).toEqual(['carbon-series-irregular']);
    expect(series.findings[0]?.message).toContain('lines 52');
  });

  it('rows in any order are assigned to their hours; rows of another year are skipped', () => {
    const rows = plainCsv(2025, (hour) => hour % 1000, 'datetime,g/kWh').split('\n');
    const mixed = [rows[0], '2024-12-31 23:00:00,5', ...rows.slice(1).reverse()].join('\n');
    const series = readCarbonSeries(mixed, direct);
    expect(series.carbon.values_g_per_kWh[123]).toBe(123);
    expect(codesOf(series)).toEqual(['carbon-series-irregular']);
  });

  it('of several years the requested one is used', () => {
    const both = `${plainCsv(2023, () => 300)}\n${plainCsv(2024, () => 200).slice('datetime,value\n'.length)}`;
    expect(readCarbonSeries(both, { ...direct, year: 2023 }).carbon.values_g_per_kWh[0]).toBe(300);
    expect(readCarbonSeries(both, direct).carbon).toMatchObject({ year: 2024 });
  });

  it.each<[string, string]>([
    ['decimal commas in a semicolon file', 'datetime;value\n2025-01-01 00:00;350,5'],
    ['decimal commas in a comma file', 'datetime,value\n2025-01-01 00:00,350,5'],
    ['decimal commas without a header', '350,5\n360,5'],
    ['words', 'datetime,value\n2025-01-01 00:00,high'],
    ['a negative factor', 'datetime,value\n2025-01-01 00:00,-5'],
    ['a factor above what any plant emits', 'datetime,value\n2025-01-01 00:00,35000'],
    ['a day before the month', 'datetime,value\n14.07.2025 00:00,350'],
    ['a date that is none', 'datetime,value\n2025-02-30 00:00,350'],
    ['several unnamed columns', 'datetime,a,b\n2025-01-01 00:00,1,2'],
    ['nothing but a header', 'datetime,value'],
    ['nothing', ''],
  ])('%s are rejected', (_, text) => {
    expect(errorOf(text).code).toBe('series-invalid');
  });

  it('a decimal comma is reported as such', () => {
    expect(errorOf('datetime;value\n2025-01-01 00:00;350,5').message).toMatch(/line 2.*decimal comma/);
    expect(errorOf('350,5\n360,5').message).toContain('decimal point, not a comma');
  });
});
