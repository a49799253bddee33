import { describe, expect, it } from 'vitest';
import type { Library } from '../../models/catalogue/Library.ts';
import devices from '../../models/catalogue/tables/devices.json' with { type: 'json' };
import grids from '../../models/catalogue/tables/grids.json' with { type: 'json' };
import prices from '../../models/catalogue/tables/prices.json' with { type: 'json' };
import { emberGrids } from '../../models/catalogue/emberGrids.ts';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { cell, parseCsv, readCsv } from './readCsv.ts';

const deviceRows = devices as Library['devices'];
const gridRows = grids as Library['grids'];
const priceRows = prices as Library['prices'];

const equipment = readCsv('../shared/data/equipment.csv');
const emissionFactors = readCsv('../shared/data/emission-factors.csv');
const electricityPrices = readCsv('../shared/data/prices.csv').filter(
  (line) => line['kind'] === 'electricity_price',
);

/** The figure of a cell times a factor, or undefined if the cell is empty. */
function figure(line: Readonly<Record<string, string>>, column: string, factor = 1): number | undefined {
  const text = cell(line, column);
  return text === '' ? undefined : Number(text) * factor;
}

function expectFigure(actual: number | undefined, expected: number | undefined, label: string): void {
  if (expected === undefined) expect(actual, label).toBeUndefined();
  else
    expect(Math.abs((actual ?? Number.NaN) - expected), label).toBeLessThanOrEqual(
      1e-12 * Math.abs(expected),
    );
}

describe('the CSV reader', () => {
  it('reads quotes, commas and line breaks in quotes, empty cells and CRLF', () => {
    expect(parseCsv('a,b,c\r\n"x, ""y""",,"two\nlines"\r\n1,2,\r\n')).toEqual([
      { a: 'x, "y"', b: '', c: 'two\nlines' },
      { a: '1', b: '2', c: '' },
    ]);
  });

  it('reads a last row without a line break, and a row that ends with an empty cell', () => {
    expect(parseCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
    expect(parseCsv('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
  });

  it('rejects a row with too few cells and an unclosed quote', () => {
    expect(() => parseCsv('a,b\n1')).toThrow('record 1 has 1 cells, the header 2');
    expect(() => parseCsv('a,b\n"1,2\n')).toThrow('an unclosed or misplaced quote');
  });
});

/** Accelerators whose typical draw was measured or published by their maker. */
const measured = new Set(['dgx-h100', 'hgx-h100-air-8u', 'tpu-v3', 'tpu-v4', 'dgx-1-v100']);
const acceleratorClasses = new Set(['gpu_server', 'gpu_rack', 'accel_host']);

/**
 * The typical draw of a row: of accelerators without a measurement it is estimated by one rule, 76 % of the maximum, as measured for
 * 8-GPU H100 servers (Newkirk et al. 2025, arXiv 2506.14551), and not by the estimates of the source.
 */
function typicalOf(line: Readonly<Record<string, string>>): number | undefined {
  const maximum_kW = figure(line, 'max_w', 1e-3);
  const isEstimated =
    acceleratorClasses.has(cell(line, 'class')) &&
    !measured.has(cell(line, 'id')) &&
    maximum_kW !== undefined;
  return isEstimated ? 0.76 * maximum_kW : figure(line, 'typical_w', 1e-3);
}

/** Idle draws from NVIDIA DPS, 18 trays of 1,000 W, and the same share of the maximum for the racks that follow. */
const idleOf: Readonly<Record<string, number>> = {
  'gb200-nvl72': 18,
  'gb300-nvl72': 19.4,
  'vera-rubin-nvl72': 31.4,
};

/**
 * Limits that equipment.csv leaves empty: power shelves of a GB200 rack from NVIDIA's Base Command Manager manual (eight of
 * 33 kW, of which four carry 132 kW), and coolant of racks with cold plates.
 */
const addedLimits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'gb200-nvl72': { psu_count: 8, psu_required: 4, coolant_inlet_c_max: 45 },
  'gb300-nvl72': { coolant_inlet_c_max: 45 },
};

describe('the devices', () => {
  it('are those of equipment.csv, in its order', () => {
    expect(Object.keys(deviceRows)).toEqual(equipment.map((line) => cell(line, 'id')));
  });

  it.each(equipment.map((line) => ({ id: cell(line, 'id'), line })))(
    '$id has the figures of the source',
    ({ id, line }) => {
      const row = deviceRows[id];
      expect(row?.name).toBe(cell(line, 'name'));
      expect(row?.inputBasis).toBe(cell(line, 'input_basis'));
      const columns = [
        [row?.height_U, 'u_height', 1],
        [row?.nameplate_kW, 'nameplate_w', 1e-3],
        [row?.maximum_kW, 'max_w', 1e-3],
        [row?.acceleratorCount, 'n_accel', 1],
        [row?.acceleratorMaximum_kW, 'accel_tdp_w', 1e-3],
        [row?.bf16PerAccelerator_TFLOPS, 'bf16_dense_tflops_per_accel', 1],
        [row?.weight_kg, 'weight_kg', 1],
        [row?.inletMin_C, 'inlet_c_min', 1],
        [row?.inletMax_C, 'inlet_c_max', 1],
        [row?.liquidFraction, 'liquid_share', 1],
        [row?.embodiedCarbon_kg, 'embodied_kgco2e', 1],
        [row?.unitPrice, 'price_usd', 1],
        [row?.psuCount, 'psu_count', 1],
        [row?.psuRequiredCount, 'psu_required', 1],
        [row?.coolantInletMax_C, 'coolant_inlet_c_max', 1],
      ] as const;
      expectFigure(row?.typical_kW, typicalOf(line), `${id} typical_w`);
      expectFigure(row?.idle_kW, idleOf[id] ?? figure(line, 'idle_w', 1e-3), `${id} idle_w`);
      for (const [actual, column, factor] of columns) {
        const stated = figure(line, column, factor);
        expectFigure(actual, stated ?? addedLimits[id]?.[column], `${id} ${column}`);
      }
      const airflow_m3_s = figure(line, 'airflow_cfm_max', 0.3048 ** 3 / 60);
      expect(row?.airflow_m3_s, `${id} airflow`).toBe(
        airflow_m3_s === undefined ? undefined : Number(airflow_m3_s.toPrecision(6)),
      );
      const psu = cell(line, 'psu');
      expect(row?.psu ?? '', `${id} psu`).toBe(psu === '2x' ? '2 supplies' : psu);
    },
  );

  it('have the class of the source, spelled as the schema does', () => {
    const classes: Record<string, string> = {
      gpu_server: 'gpu-server',
      gpu_rack: 'gpu-rack',
      accel_host: 'accelerator-host',
    };
    for (const line of equipment) {
      const class_ = cell(line, 'class');
      expect(deviceRows[cell(line, 'id')]?.class).toBe(classes[class_] ?? class_);
    }
  });
});

describe('the grids', () => {
  const free = emissionFactors.filter((line) => !/Ember|Electricity Maps/.test(cell(line, 'source')));
  const states = free.filter((line) => cell(line, 'level') === 'us_state');

  it('are all rows under a licence without share-alike: eGRID2023, 2024, states of 2021, and the UK', () => {
    expect(Object.keys(gridRows).sort()).toEqual(free.map((line) => cell(line, 'id')).sort());
    const licences = new Set(Object.values(gridRows).map(({ licence }) => licence));
    expect([...licences].filter((licence) => /SA|ODbL/.test(licence))).toEqual([]);
    expect(states).toHaveLength(52);
  });

  it('have the intensity, grid gross loss and year of the source', () => {
    for (const line of free) {
      const id = cell(line, 'id');
      const row = gridRows[id];
      expect(row?.name).toBe(cell(line, 'name'));
      const isBritish = cell(line, 'code') === 'GB';
      expect(isBritish ? row?.country : (row?.region ?? 'US')).toBe(isBritish ? 'GBR' : cell(line, 'code'));
      if (!states.includes(line)) expect(row?.licence).toBe(cell(line, 'licence'));
      expect(row?.basis).toBe('direct');
      expect(row?.gwp).toBe(/AR\d/.exec(cell(line, 'basis'))?.[0] ?? 'not-stated');
      expect(row?.quality).toBe(cell(line, 'confidence') === 'high' ? 'S' : 'M');
      expectFigure(row?.intensity_g_per_kWh, figure(line, 'gco2e_per_kwh'), id);
      expectFigure(row?.transmissionLossFraction, figure(line, 'td_loss_pct', 0.01), id);
      expectFigure(row?.year, figure(line, 'year'), id);
    }
  });
});

describe('the grids of Ember', () => {
  const ember = emissionFactors.filter((line) => cell(line, 'source').startsWith('Ember'));

  it('agree in value and year with the 90 rows that were read with their year', () => {
    expect(ember).toHaveLength(90);
    const known = Object.values(loadNodeLibrary().grids).filter(
      (row) => row.id.startsWith('EMBER-') && row.quality === 'S',
    );
    const pair = (intensity: number, year: number): string => `${String(intensity)} g/kWh in ${String(year)}`;
    expect(known.map((row) => pair(row.intensity_g_per_kWh, row.year)).sort()).toEqual(
      ember.map((line) => pair(Number(cell(line, 'gco2e_per_kwh')), Number(cell(line, 'year')))).sort(),
    );
  });

  it('name the same regions: Germany, Jordan, the World', () => {
    const { grids: rows } = emberGrids({ DEU: 342.06, JOR: 539.21, WORLD: 472.94 });
    for (const [id, source] of [
      ['EMBER-DEU', 'DE-EMBER'],
      ['EMBER-JOR', 'JO-EMBER'],
      ['EMBER-WORLD', 'World-EMBER'],
    ] as const) {
      const line = ember.find((candidate) => cell(candidate, 'id') === source);
      expect(rows[id]?.year, id).toBe(Number(line?.['year']));
      expect(rows[id]?.intensity_g_per_kWh, id).toBe(Number(line?.['gco2e_per_kwh']));
    }
  });
});

describe('the prices', () => {
  const sectors: Readonly<Record<string, string>> = {
    industrial: 'industrial',
    commercial: 'commercial',
    'large industrial, taxes excluded': 'large-industrial',
    business: 'business',
  };
  const left = ['MISSING', 'snippet, unverified'];
  const is2023 = (code: string): boolean => `${code}-commercial-2023` in priceRows;
  const carried = electricityPrices.filter(
    (line) =>
      cell(line, 'sector_or_item') in sectors &&
      !left.includes(cell(line, 'quality')) &&
      !(cell(line, 'quality') === 'EIA via ComStock' && is2023(cell(line, 'code'))),
  );
  const lastYears: Readonly<Record<string, number>> = { '2024/25': 2025, '2020-2025': 2025, '2025 Q2': 2025 };

  it('are those of prices.csv, except those excluded deliberately', () => {
    expect(electricityPrices).toHaveLength(250);
    expect(carried).toHaveLength(196);
    expect(Object.keys(priceRows)).toHaveLength(196);
  });

  it('have the figure, period and quality of the source', () => {
    for (const line of carried) {
      const code = cell(line, 'code');
      const period = cell(line, 'year');
      const quality = cell(line, 'quality');
      const stale = quality.startsWith('STALE');
      const year = stale ? 2020 : (lastYears[period] ?? Number(period));
      const sector = sectors[cell(line, 'sector_or_item')] ?? '';
      const id = `${code.replaceAll(' ', '-')}-${sector}-${String(year)}`;
      const row = priceRows[id];
      expect(row?.energyPrice_per_kWh, id).toBe(Number(cell(line, 'value')));
      expect(row?.currency, id).toBe('USD');
      expect(row?.sector, id).toBe(sector);
      expect(row?.year, id).toBe(year);
      expect(row?.region ?? row?.country, id).toBe(code);
      if (!stale) expect(row?.period, id).toBe(period in lastYears ? period : undefined);
      expect(row?.quality, id).toBe(
        quality.startsWith('weak') ? 'E' : /^(primary|EIA)/.test(quality) ? 'S' : 'M',
      );
    }
  });
});
