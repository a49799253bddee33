import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { emberGrids, emberSource, emberSourceKey } from '../../../models/catalogue/emberGrids.ts';
import { gridSchema } from '../../../models/catalogue/grid.ts';
import { idSchema, sourceSchema } from '../../../models/catalogue/row.ts';

const { averageIntensity } = createRequire(import.meta.url)('@tgwf/co2/data') as {
  averageIntensity: { data: Readonly<Record<string, number>> };
};
const { grids, dropped } = emberGrids(averageIntensity.data);

describe('grid rows from Ember', () => {
  it('are valid, each keyed by its id', () => {
    for (const [id, row] of Object.entries(grids)) {
      expect(idSchema.safeParse(id).success, id).toBe(true);
      expect(gridSchema.parse(row), id).toEqual(row);
      expect(row.id).toBe(id);
    }
  });

  it('have the unchanged value of the package: Germany 342.06 g/kWh in 2024', () => {
    expect(grids['EMBER-DEU']).toEqual({
      id: 'EMBER-DEU',
      name: 'DEU',
      country: 'DEU',
      intensity_g_per_kWh: 342.06,
      basis: 'lifecycle',
      boundary: 'generation',
      gwp: 'not-stated',
      licence: 'CC BY-SA 4.0 (Ember, via @tgwf/co2)',
      quality: 'S',
      year: 2024,
      sources: ['ember-via-co2js'],
    });
  });

  it('are never on the basis of direct combustion', () => {
    expect(new Set(Object.values(grids).map((row) => row.basis))).toEqual(new Set(['lifecycle']));
  });

  it('retain the older year of a location with a known year: Iceland 2023, Jordan 2022', () => {
    expect(grids['EMBER-ISL']).toMatchObject({ year: 2023, quality: 'S' });
    expect(grids['EMBER-JOR']).toMatchObject({ year: 2022, quality: 'S' });
  });

  it('have a note if the year is unknown', () => {
    expect(grids['EMBER-AFG']).toMatchObject({ year: 2024, quality: 'M' });
    expect(grids['EMBER-AFG']?.note).toContain('2022 or 2023');
    for (const row of Object.values(grids)) expect(row.note === undefined, row.id).toBe(row.quality === 'S');
  });

  it('have the year of 90 locations of the package', () => {
    expect(Object.values(grids).filter((row) => row.quality === 'S')).toHaveLength(90);
  });

  it('have years that were read for the installed version', () => {
    const installed: unknown = JSON.parse(readFileSync('node_modules/@tgwf/co2/package.json', 'utf8'));
    expect(installed).toMatchObject({ version: '0.19.0' });
    expect(emberSource.title).toContain('0.19.0');
  });

  it('name a country as the caller does, or by its code if the caller has no name', () => {
    const named = emberGrids({ DEU: 342.06, FRA: 44.18 }, (code) => (code === 'DEU' ? 'Germany' : undefined));
    expect(named.grids['EMBER-DEU']?.name).toBe('Germany');
    expect(named.grids['EMBER-FRA']?.name).toBe('FRA');
  });

  it('name a group of countries by its name and assign it to World', () => {
    expect(grids['EMBER-LATIN-AMERICA-AND-CARIBBEAN']).toMatchObject({
      name: 'Latin America and Caribbean',
      country: 'World',
      region: 'Latin America and Caribbean',
    });
    expect(grids['EMBER-WORLD']).toMatchObject({
      name: 'World',
      country: 'World',
      intensity_g_per_kWh: 472.94,
    });
    expect(grids['EMBER-WORLD']?.region).toBeUndefined();
  });
});

describe('implausible intensities', () => {
  it('of the package are a single one: the Central African Republic at zero', () => {
    expect(dropped.map(({ code }) => code)).toEqual(['CAF']);
    expect(Object.keys(grids)).toHaveLength(Object.keys(averageIntensity.data).length - 1);
  });

  it('are skipped with a reason: the Cabo Verde of 48035.89 g/kWh once published', () => {
    const wrong = emberGrids({ CPV: 48035.89 });
    expect(wrong.grids).toEqual({});
    expect(wrong.dropped).toEqual([
      {
        code: 'CPV',
        intensity_g_per_kWh: 48035.89,
        reason: 'above 2500 g/kWh, more than any power plant emits',
      },
    ]);
  });

  it('begin above 2500 g/kWh and at zero', () => {
    const edges = emberGrids({ AAA: 2500, BBB: 2500.01, CCC: 0.01, DDD: 0, EEE: -1, FFF: Number.NaN });
    expect(Object.keys(edges.grids)).toEqual(['EMBER-AAA', 'EMBER-CCC']);
    expect(edges.dropped.map(({ code }) => code)).toEqual(['BBB', 'DDD', 'EEE', 'FFF']);
  });

  it('result in no rows if there is no input', () => {
    expect(emberGrids({})).toEqual({ grids: {}, dropped: [] });
  });
});

describe('the attribution of Ember', () => {
  it('is a valid source that the rows refer to', () => {
    expect(sourceSchema.parse(emberSource)).toEqual(emberSource);
    for (const row of Object.values(grids)) expect(row.sources).toEqual([emberSourceKey]);
  });
});
