import packedCities from '../../../models/places/tables/cities.json' with { type: 'json' };
import packedStations from '../../../models/places/tables/weather-stations.json' with { type: 'json' };
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { capacityPriceSchema } from '../../../models/catalogue/capacityPrice.ts';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { escalationSchema } from '../../../models/catalogue/escalation.ts';
import { facilityCostSchema } from '../../../models/catalogue/facilityCost.ts';
import { gridSchema } from '../../../models/catalogue/grid.ts';
import { gridHistorySchema } from '../../../models/catalogue/gridHistory.ts';
import { countrySchema, regionSchema } from '../../../models/catalogue/country.ts';
import { librarySchema, type Library } from '../../../models/catalogue/Library.ts';
import { climateRowSchema } from '../../../models/catalogue/climate.ts';
import { priceSchema } from '../../../models/catalogue/price.ts';
import { rackTypeSchema } from '../../../models/catalogue/rackType.ts';
import { sourceSchema } from '../../../models/catalogue/row.ts';
import { waterPriceSchema } from '../../../models/catalogue/waterPrice.ts';
import { sourcesOfFigure } from '../../../models/catalogue/sourcesOfFigure.ts';
import capacityPrices from '../../../models/catalogue/tables/capacity-prices.json' with { type: 'json' };
import devices from '../../../models/catalogue/tables/devices.json' with { type: 'json' };
import escalations from '../../../models/catalogue/tables/escalations.json' with { type: 'json' };
import countries from '../../../models/catalogue/tables/countries.json' with { type: 'json' };
import regions from '../../../models/catalogue/tables/regions.json' with { type: 'json' };
import facilityCosts from '../../../models/catalogue/tables/facility-costs.json' with { type: 'json' };
import gridHistories from '../../../models/catalogue/tables/grid-histories.json' with { type: 'json' };
import grids from '../../../models/catalogue/tables/grids.json' with { type: 'json' };
import climates from '../../../models/catalogue/tables/climates.json' with { type: 'json' };
import prices from '../../../models/catalogue/tables/prices.json' with { type: 'json' };
import rackTypes from '../../../models/catalogue/tables/rack-types.json' with { type: 'json' };
import sources from '../../../models/catalogue/tables/sources.json' with { type: 'json' };
import waterPrices from '../../../models/catalogue/tables/water-prices.json' with { type: 'json' };
import version from '../../../models/catalogue/tables/version.json' with { type: 'json' };
import ember from '../../../node_modules/@tgwf/co2/package.json' with { type: 'json' };
import { standardOffset_min } from '../../../models/series/timeZone.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';

const deviceRows = devices as Library['devices'];
const rackTypeRows = rackTypes as Library['rackTypes'];
const priceRows = prices as Library['prices'];

interface Table {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly rows: Readonly<Record<string, { readonly id: string; readonly sources: readonly string[] }>>;
  readonly count: number;
}

const tables: readonly Table[] = [
  { name: 'devices', schema: deviceSchema, rows: devices, count: 36 },
  { name: 'rack types', schema: rackTypeSchema, rows: rackTypes, count: 7 },
  { name: 'grids', schema: gridSchema, rows: grids, count: 110 },
  { name: 'prices', schema: priceSchema, rows: prices, count: 196 },
  { name: 'climates', schema: climateRowSchema, rows: climates, count: 32 },
  { name: 'facility costs', schema: facilityCostSchema, rows: facilityCosts, count: 55 },
  { name: 'water prices', schema: waterPriceSchema, rows: waterPrices, count: 7 },
  { name: 'capacity prices', schema: capacityPriceSchema, rows: capacityPrices, count: 7 },
  { name: 'escalations', schema: escalationSchema, rows: escalations, count: 155 },
  { name: 'grid histories', schema: gridHistorySchema, rows: gridHistories, count: 28 },
  { name: 'countries', schema: countrySchema, rows: countries, count: 121 },
  { name: 'regions', schema: regionSchema, rows: regions, count: 70 },
];

function device(id: string): NonNullable<Library['devices'][string]> {
  const row = deviceRows[id];
  if (row === undefined) throw new Error(`no device ${id}`);
  return row;
}

function figureNames(row: object): string[] {
  return Object.entries(row)
    .filter(([name, value]) => typeof value === 'number' && name !== 'year')
    .map(([name]) => name)
    .sort();
}

describe.each(tables)('the table of $name', ({ schema, rows, count }) => {
  const entries = Object.entries(rows);

  it(`has ${String(count)} rows`, () => {
    expect(entries).toHaveLength(count);
  });

  it('has valid rows that are unchanged when read', () => {
    for (const [id, row] of entries) expect(schema.parse(row), id).toEqual(row);
  });

  it('has each row keyed by its id', () => {
    for (const [id, row] of entries) expect(row.id).toBe(id);
  });

  it('refers only to listed sources', () => {
    for (const [id, row] of entries) {
      for (const source of row.sources) expect(Object.keys(sources), id).toContain(source);
    }
  });

  it('refers to no private location', () => {
    expect(JSON.stringify(rows)).not.toMatch(/index id|file id|find_string|\/work\/|null/);
  });
});

describe('the list of sources', () => {
  it('has valid entries', () => {
    for (const [key, source] of Object.entries(sources))
      expect(sourceSchema.parse(source), key).toEqual(source);
  });

  it('has no unused entry', () => {
    const used = new Set(tables.flatMap(({ rows }) => Object.values(rows).flatMap((row) => row.sources)));
    // The packed tables of models/places have one source each.
    for (const { source } of [packedCities, packedStations]) used.add(source);
    expect(Object.keys(sources).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('typical draws', () => {
  const typical = Object.values(deviceRows).filter(({ typical_kW }) => typical_kW !== undefined);
  const accelerators = typical.filter((row) => (row.acceleratorCount ?? 0) > 0);

  it('say what they are, and are estimates where their quality is E', () => {
    for (const { id, typicalKind, quality } of typical) {
      expect(typicalKind, id).toBeDefined();
      expect(typicalKind === 'estimate', id).toBe(quality['typical_kW'] === 'E');
    }
  });

  it('of accelerators are measured, or 76 % of the maximum', () => {
    const measured = accelerators.filter(({ typicalKind }) => typicalKind !== 'estimate');
    expect(measured.map(({ id }) => id).sort()).toEqual([
      'dgx-1-v100',
      'dgx-h100',
      'hgx-h100-air-8u',
      'tpu-v3',
      'tpu-v4',
    ]);
    for (const { id, typical_kW, maximum_kW = NaN, typicalKind } of accelerators) {
      if (typicalKind === 'estimate') expect(typical_kW, id).toBeCloseTo(0.76 * maximum_kW, 9);
    }
  });

  it('of a GB200 rack are below its trays at their maximum, and its idle draw is that of its trays', () => {
    // NVIDIA DPS: 1,000 W at idle and 6,667 W at most for each of 18 trays.
    const { typical_kW = NaN, maximum_kW = NaN, idle_kW } = device('gb200-nvl72');
    expect(typical_kW).toBeLessThan(18 * 6.667);
    expect(maximum_kW).toBeGreaterThan(18 * 6.667);
    expect(idle_kW).toBe(18);
  });
});

describe('prices of devices', () => {
  it('say what they are, and are estimates where their quality is E', () => {
    const priced = Object.values(deviceRows).filter(({ unitPrice }) => unitPrice !== undefined);
    expect(priced.length).toBeGreaterThan(20);
    for (const { id, priceBasis, quality } of priced) {
      expect(priceBasis, id).toBeDefined();
      expect(priceBasis === 'estimate', id).toBe(quality['unitPrice'] === 'E');
    }
  });
});

describe('quality ratings', () => {
  it('exist for every figure of a device, and for nothing else', () => {
    for (const row of Object.values(deviceRows)) {
      expect(Object.keys(row.quality).sort(), row.id).toEqual(figureNames(row));
    }
  });

  it('exist for every figure of a rack type, and for nothing else', () => {
    for (const row of Object.values(rackTypeRows)) {
      expect(Object.keys(row.quality).sort(), row.id).toEqual(figureNames(row));
    }
  });

  it('are estimate if a maximum is only the power-supply rating', () => {
    const ratedIds = Object.values(deviceRows).filter((row) => row.note?.includes('treat it as nameplate'));
    expect(ratedIds).toHaveLength(5);
    for (const row of ratedIds) {
      expect(row.quality['maximum_kW'], row.id).toBe('E');
      expect(row.maximum_kW, row.id).toBe(row.nameplate_kW);
    }
  });

  it('are estimate for every idle draw, since no source states one', () => {
    for (const row of Object.values(deviceRows)) {
      if (row.idle_kW !== undefined) expect(row.quality['idle_kW'], row.id).toBe('E');
    }
  });

  it('are never S in a row whose only sources are estimates or general knowledge', () => {
    for (const row of Object.values(deviceRows)) {
      if (row.sources.every((source) => source === 'plenum-estimate' || source === 'general-knowledge')) {
        expect(Object.values(row.quality), row.id).not.toContain('S');
      }
    }
  });

  it("of E exist exactly in the rows with Plenum's estimates as a source", () => {
    for (const row of Object.values(deviceRows)) {
      const estimated = Object.values(row.quality).includes('E');
      expect(row.sources.includes('plenum-estimate'), row.id).toBe(estimated);
    }
  });
});

describe('draws of a device', () => {
  it('never decrease from idle to typical to maximum to nameplate', () => {
    for (const row of Object.values(deviceRows)) {
      const rising = [row.idle_kW, row.typical_kW, row.maximum_kW, row.nameplate_kW].filter(
        (draw): draw is number => draw !== undefined,
      );
      expect(rising, row.id).toEqual([...rising].sort((one, other) => one - other));
    }
  });

  it('never require more power supplies than installed', () => {
    for (const row of Object.values(deviceRows)) {
      if (row.psuRequiredCount === undefined) continue;
      expect(row.psuRequiredCount, row.id).toBeLessThanOrEqual(row.psuCount ?? 0);
    }
  });

  it('are at the busbar for racks with built-in power shelves', () => {
    const dcIds = Object.values(deviceRows).filter((row) => row.inputBasis === 'dc');
    expect(dcIds.map((row) => row.id)).toEqual(['gb200-nvl72', 'gb300-nvl72']);
  });

  it('have a currency if and only if they have a price', () => {
    for (const row of Object.values(deviceRows)) {
      expect(row.currency, row.id).toBe(row.unitPrice === undefined ? undefined : 'USD');
    }
  });
});

describe('well-known rows', () => {
  it('DGX A100 640GB: at most 6.5 kW, 6 U, 123.16 kg, 3 of its 6 power supplies required', () => {
    expect(device('dgx-a100-640')).toMatchObject({
      maximum_kW: 6.5,
      height_U: 6,
      weight_kg: 123.16,
      psuCount: 6,
      psuRequiredCount: 3,
    });
  });

  it('DGX H100 requires 4 of its 6 power supplies, DGX B200 requires 5', () => {
    expect(device('dgx-h100')).toMatchObject({ psuCount: 6, psuRequiredCount: 4 });
    expect(device('dgx-b200')).toMatchObject({ psuCount: 6, psuRequiredCount: 5 });
  });

  it('the airflow of a DGX H100, 1105 CFM, is 0.5215 m³/s', () => {
    expect(device('dgx-h100').airflow_m3_s).toBeCloseTo((1105 * 0.3048 ** 3) / 60, 6);
  });

  it('an MI350X server has no draw at all, because no source states one', () => {
    const { nameplate_kW, maximum_kW, typical_kW, idle_kW } = device('mi350x-8u-air');
    expect([nameplate_kW, maximum_kW, typical_kW, idle_kW]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('Virginia and Carolina emit 270.5 g/kWh', () => {
    expect(grids['US-SRVC-2023'].intensity_g_per_kWh).toBe(270.5);
  });

  it('industry in Virginia paid 0.0899 USD/kWh in 2024', () => {
    expect(priceRows['US-VA-industrial-2024']).toMatchObject({
      energyPrice_per_kWh: 0.0899,
      currency: 'USD',
      country: 'US',
      region: 'US-VA',
    });
  });

  it('the British price is not labelled newer than 2020', () => {
    const british = Object.values(priceRows).filter((row) => row.country === 'GBR');
    expect(british.map((row) => row.year)).toEqual([2020]);
  });
});

describe('the version', () => {
  it('contains the hash of all tables and of the version of Ember’s package', () => {
    const text = [
      devices,
      rackTypes,
      grids,
      prices,
      climates,
      facilityCosts,
      waterPrices,
      capacityPrices,
      escalations,
      gridHistories,
      countries,
      regions,
      sources,
    ]
      .map((table) => JSON.stringify(table))
      .join('');
    expect(version.hash).toBe(
      createHash('sha256').update(text).update(`@tgwf/co2 ${ember.version}`).digest('hex'),
    );
  });
});

describe('the library that the server loads', () => {
  it('is valid as a whole', () => {
    expect(librarySchema.safeParse(loadNodeLibrary()).error).toBeUndefined();
  });

  it('is one deeply frozen value', () => {
    expect(loadNodeLibrary()).toBe(loadNodeLibrary());
    expect(Object.isFrozen(loadNodeLibrary().devices['dgx-h100']?.quality)).toBe(true);
  });

  it('contains the tables and Ember, and lists the source of every row', () => {
    const { grids: gridRows, sources: listed } = loadNodeLibrary();
    expect(Object.keys(gridRows)).toHaveLength(110 + 221);
    expect(gridRows['EMBER-DEU']?.name).toBe('Germany');
    expect(gridRows['EMBER-USA']?.name).toBe('United States');
    for (const row of Object.values(gridRows)) {
      for (const source of row.sources) expect(listed[source], row.id).toBeDefined();
    }
  });
});

describe('the sources of single figures', () => {
  it('are sources of the row, of figures that the row has', () => {
    for (const row of Object.values(deviceRows)) {
      for (const [name, keys] of Object.entries(row.figureSources ?? {})) {
        expect(row.quality, `${row.id} ${name}`).toHaveProperty(name);
        for (const key of keys) expect(row.sources).toContain(key);
      }
    }
  });

  it('are those of its quality rating if the row states none for it', () => {
    const row = device('dgx-a100-640');
    expect(sourcesOfFigure(row, { name: 'maximum_kW', quality: 'S' })).toEqual(['netbox-devicetype-library']);
    expect(sourcesOfFigure(row, { name: 'idle_kW', quality: 'E' })).toEqual(['plenum-estimate']);
    expect(sourcesOfFigure(row, { name: 'inletMax_C', quality: 'M' })).toEqual(['general-knowledge']);
  });
});

describe('countries and regions', () => {
  it.each([...Object.values(countries), ...Object.values(regions)])(
    '$id has zones that exist',
    ({ timeZones }) => {
      for (const zone of timeZones) expect(standardOffset_min(zone, 2025)).toBeDefined();
    },
  );

  it('name grids, prices and countries that are in their tables', () => {
    const ids = new Set(Object.keys(countries));
    expect(Object.values(regions).filter(({ country }) => !ids.has(country))).toEqual([]);
    const subregions = Object.values(regions).flatMap((row) => ('subregions' in row ? row.subregions : []));
    expect(subregions.filter((name) => !Object.hasOwn(grids, `US-${name}-2023`))).toEqual([]);
    const library = loadNodeLibrary();
    for (const { grid = '', price = '' } of Object.values(library.climates)) {
      expect(library.grids[grid], grid).toBeDefined();
      expect(library.prices[price], price).toBeDefined();
    }
  });

  it('cover every country with a price or a climate', () => {
    const codes = new Set(Object.values(countries).flatMap(({ id, alpha3 }) => [id, alpha3]));
    const priced = Object.values(priceRows).filter(({ sector }) => sector !== 'business');
    const lacking = [...priced, ...Object.values(climates)].filter(({ country }) => !codes.has(country));
    expect(lacking.map(({ country }) => country)).toEqual([]);
  });
});
