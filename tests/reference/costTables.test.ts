import { describe, expect, it } from 'vitest';
import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';
import { cell, readCsv } from './readCsv.ts';

const { capacityPrices, escalations, facilityCosts, gridHistories, waterPrices } = loadNodeLibrary();
const lines = readCsv('../shared/data/prices.csv');
const ofKind = (kind: string): typeof lines => lines.filter((line) => cell(line, 'kind') === kind);
const values = (kind: string): number[] => ofKind(kind).map((line) => Number(cell(line, 'value')));
const rising = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);

const litresPerGallon = 3.785411784;

describe('the facility capex rows', () => {
  it('are those of prices.csv; 1 million USD/MW is 1 USD/W', () => {
    const costs = Object.values(facilityCosts).map((row) => row.capexPrice_per_W);
    expect(costs).toHaveLength(55);
    expect(rising(costs)).toEqual(rising(values('facility_capex')));
  });

  it('have the figure of the city', () => {
    for (const line of ofKind('facility_capex').filter((row) => cell(row, 'unit') === 'USD/W')) {
      const region = cell(line, 'region');
      const found = Object.values(facilityCosts).filter(({ name }) => name === region);
      if (found.length > 0)
        expect(
          found.map((row) => row.capexPrice_per_W),
          region,
        ).toEqual([Number(cell(line, 'value'))]);
      else expect(['Kingdom of Saudi Arabia', 'North Virginia', 'UAE']).toContain(region);
    }
  });
});

describe('the water prices', () => {
  it('are those of prices.csv, per cubic metre instead of 1000 US gallons', () => {
    const per1000Gallons = Object.values(waterPrices).map((row) => row.waterPrice_per_m3 * litresPerGallon);
    const expected = values('water_price');
    expect(per1000Gallons).toHaveLength(expected.length);
    for (const [index, price] of per1000Gallons.entries()) expect(price).toBeCloseTo(expected[index] ?? 0, 3);
  });

  it('have both connection charges, per m³/day instead of gal/day', () => {
    const perGallon = Object.values(waterPrices).flatMap(({ connectionPrice_per_m3_day: charge }) =>
      charge === undefined ? [] : [(charge * litresPerGallon) / 1000],
    );
    expect(perGallon.map((charge) => Number(charge.toFixed(2)))).toEqual(values('water_connection_charge'));
  });
});

describe('the capacity prices', () => {
  it('contain every colocation price', () => {
    const rents = Object.values(capacityPrices).filter(({ service }) => service === 'colocation');
    expect(rents.map((row) => row.capacityPrice_per_kW_month)).toEqual(values('colocation_price'));
  });

  it('contain the five percentiles of each population of rates', () => {
    const charges = Object.values(capacityPrices).filter(({ service }) => service === 'demand-charge');
    const five = charges.flatMap((row) => {
      const quartiles = /Quartiles ([\d.]+) and ([\d.]+)\./.exec(row.note ?? '') ?? [];
      return [
        row.lowPrice_per_kW_month,
        Number(quartiles[1]),
        row.capacityPrice_per_kW_month,
        Number(quartiles[2]),
        row.highPrice_per_kW_month,
      ];
    });
    expect(five).toEqual(values('demand_charge'));
  });
});

describe('the historical escalations', () => {
  it('are those of prices.csv, by state, sector and span', () => {
    for (const line of ofKind('electricity_escalation')) {
      const sector = cell(line, 'sector_or_item');
      const span = sector === 'commercial' ? '2013-2022' : (cell(line, 'year').split(' ')[0] ?? '');
      const id = `${cell(line, 'code')}-${sector}-${span}`;
      expect(escalations[id]?.annualRiseFraction, id).toBe(Number(cell(line, 'value')));
    }
    expect(Object.keys(escalations)).toHaveLength(ofKind('electricity_escalation').length);
  });
});

describe('the grid histories', () => {
  const eGrid = readCsv('../shared/data/grid-history.csv').filter((line) =>
    cell(line, 'basis').startsWith('eGRID'),
  );

  it('are the eGRID zones of grid-history.csv and no others', () => {
    expect(Object.keys(gridHistories)).toEqual(
      eGrid.map((line) => (cell(line, 'zone') === 'US' ? 'US-US' : cell(line, 'zone'))),
    );
  });

  it('have the intensity of each year and the change per year', () => {
    for (const [index, row] of Object.values(gridHistories).entries()) {
      const line = eGrid[index] ?? {};
      for (const { year, intensity_g_per_kWh } of row.intensities) {
        expect(intensity_g_per_kWh, row.id).toBe(Number(cell(line, String(year))));
      }
      // Computed there from unrounded intensities.
      const expected = Number(cell(line, 'cagr_pct_per_yr')) / 100;
      expect(Math.abs(row.annualChangeFraction - expected), row.id).toBeLessThan(2.5e-4);
    }
  });
});
