import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClimateRow } from '../../models/catalogue/climate.ts';
import climates from '../../models/catalogue/tables/climates.json' with { type: 'json' };
import { climateSummary } from '../../models/weather/climateSummary.ts';
import { designHours } from '../../models/weather/designHours.ts';
import { normalsOf } from '../../models/weather/normalsOf.ts';
import { readEpw } from '../../models/weather/readEpw.ts';
import { syntheticYear } from '../../models/weather/syntheticYear.ts';
import { readCsv } from './readCsv.ts';

const rows = climates as Readonly<Record<string, ClimateRow>>;
const folder = '../shared/weather';
const normalsCsv = readCsv('../shared/data/climate-normals.csv');
const designCsv = readCsv('../shared/data/climate-design.csv');

const files = readdirSync(folder).filter((name) => name.endsWith('.epw'));

function climateOf(part: string) {
  const name = files.find((file) => file.includes(part));
  if (name === undefined) throw new Error(`no weather file of ${part}`);
  return readEpw(readFileSync(`${folder}/${name}`, 'latin1'));
}

/** Percentiles as published in the research note (dry bulb 0.4 % and 99.6 %, wet bulb 0.4 %), and of the headers. */
const places = [
  { part: 'Chicago', id: 'chicago-il', counted: [32.2, -20, 25.4], printed: [39.5, 33.3, 28.5, 25.5, -20] },
  { part: 'New.York', id: 'new-york-ny', counted: [32.2, -9.4, 25.3], printed: [38.7, 32.1, 28, 25, -10.7] },
  {
    part: 'San.Francisco',
    id: 'san-francisco-ca',
    counted: [27.2, 4, 18],
    printed: [38.8, 28.3, 22.3, 18.6, 3.8],
  },
  { part: 'Denver', id: 'denver-co', counted: [34.4, -13.9, 18.2], printed: [39.5, 34.6, 20.7, 18.3, -17.4] },
].map((place) => ({ ...place, climate: climateOf(place.part) }));

describe.each(places)('the weather file of $part', ({ id, climate, counted, printed }) => {
  const { year, design, findings } = climate;

  it('has 8760 hours without a gap, wet bulbs and dew points not above dry bulbs', () => {
    expect(year.hourCount).toBe(8760);
    for (let hour = 0; hour < year.hourCount; hour += 1) {
      const dry_C = year.dryBulb_C[hour] ?? Number.NaN;
      expect(year.dewPoint_C[hour]).toBeLessThanOrEqual(dry_C);
      expect(year.wetBulb_C[hour]).toBeLessThanOrEqual(dry_C);
      expect(year.wetBulb_C[hour]).toBeGreaterThanOrEqual(year.dewPoint_C[hour] ?? Number.NaN);
    }
  });

  it('has the percentiles of the research note within 0.1 °C', () => {
    const { dryBulb_0p4_C, dryBulb_99p6_C, wetBulb_0p4_C } = climateSummary(climate);
    const own = [dryBulb_0p4_C, dryBulb_99p6_C, wetBulb_0p4_C];
    own.forEach((value, index) => {
      expect(Math.abs(value - (counted[index] ?? Number.NaN))).toBeLessThanOrEqual(0.1);
    });
  });

  it('has the design values of its header', () => {
    expect([
      design.dryBulbExtreme20y_C,
      design.dryBulb_0p4_C,
      design.wetBulbExtreme_C,
      design.wetBulb_0p4_C,
      design.dryBulb_99p6_C,
    ]).toEqual(printed);
  });

  it('has the normals of the table within 0.02, and pressure within 1 Pa', () => {
    normalsOf(year).forEach((month, index) => {
      const row = rows[id]?.months[index];
      if (row === undefined) throw new Error(`no month ${String(index + 1)} of ${id}`);
      const { pressure_Pa, ...temperatures } = month;
      expect(Math.abs(pressure_Pa - row.pressure_Pa)).toBeLessThanOrEqual(1);
      for (const [name, value] of Object.entries(temperatures)) {
        const stated = Object.entries(row).find(([key]) => key === name)?.[1] ?? Number.NaN;
        expect(Math.abs(value - stated), name).toBeLessThanOrEqual(0.02);
      }
    });
  });

  it('requires no corrections except in some hours in which dew point and relative humidity disagree', () => {
    expect(findings.map(({ code }) => code)).toEqual(['weather-humidity-disagrees']);
  });

  it('agrees with the synthetic year of its normals: months within 0.05 °C, the year’s wet bulb within 0.25 °C', () => {
    const normals = normalsOf(year);
    const synthetic = syntheticYear(normals);
    normalsOf(synthetic).forEach((month, index) => {
      const own_C = normals[index]?.dryBulbMean_C ?? Number.NaN;
      expect(Math.abs(month.dryBulbMean_C - own_C)).toBeLessThan(0.05);
    });
    const mean = (values: Float64Array): number =>
      values.reduce((total, value) => total + value, 0) / values.length;
    expect(Math.abs(mean(synthetic.wetBulb_C) - mean(year.wetBulb_C))).toBeLessThan(0.25);
  });

  it('is sized for its 20-year extreme without a finding', () => {
    const { hottest, mostHumid, findings: sizing } = designHours(climate, { kind: 'extreme-20-year' });
    expect([hottest.dryBulb_C, mostHumid.wetBulb_C]).toEqual([printed[0], printed[2]]);
    expect(sizing).toEqual([]);
  });
});

describe('the table of climates', () => {
  const cell = (line: Readonly<Record<string, string>>, name: string): string => line[name] ?? '';

  it('has the cities of the data, in their order', () => {
    const ids = normalsCsv
      .map((line) => cell(line, 'id'))
      .filter((id, index, all) => all.indexOf(id) === index);
    expect(Object.keys(rows)).toEqual(ids);
    expect(designCsv.map((line) => cell(line, 'id')).sort()).toEqual(ids.toSorted());
  });

  it('has their monthly normals and locations', () => {
    expect(normalsCsv).toHaveLength(32 * 12);
    for (const line of normalsCsv) {
      const row = rows[cell(line, 'id')];
      const number = (name: string): number => Number(cell(line, name));
      expect(row).toMatchObject({
        city: cell(line, 'city'),
        country: cell(line, 'country'),
        latitude_deg: number('latitude_deg'),
        longitude_deg: number('longitude_deg'),
        elevation_m: number('elevation_m'),
      });
      expect(row?.months[number('month') - 1]).toEqual({
        month: number('month'),
        dryBulbMean_C: number('dryBulbMean_C'),
        dryBulbDailyMax_C: number('dryBulbDailyMax_C'),
        dryBulbDailyMin_C: number('dryBulbDailyMin_C'),
        dewPointMean_C: number('dewPointMean_C'),
        pressure_Pa: number('pressure_Pa'),
      });
    }
  });

  it('has their design values, those of the header separate from those derived', () => {
    for (const line of designCsv) {
      const { printedDesign, countedDesign } = rows[cell(line, 'id')] ?? {};
      for (const [name, value] of Object.entries(countedDesign ?? {}))
        expect(value).toBe(Number(cell(line, name)));
      expect(Object.keys(countedDesign ?? {})).toHaveLength(8);
      const dryBulb = cell(line, 'ashraeDryBulb_0p4_C');
      expect(printedDesign).toEqual(
        dryBulb === ''
          ? undefined
          : {
              dryBulb_0p4_C: Number(dryBulb),
              dryBulb_99p6_C: Number(cell(line, 'ashraeDryBulb_99p6_C')),
              wetBulb_0p4_C: Number(cell(line, 'ashraeWetBulb_0p4_C')),
            },
      );
    }
  });
});
