import { describe, expect, it } from 'vitest';
import { rowOfCell, type HeatCellChoice } from '../../../../models/study/analysis/rowOfCell.ts';
import { outlineOfStudy } from '../outlineOfStudy.ts';

const ENERGY = 'annual.facilityEnergy_kWh';

/** 2 racks × 3 utilisations × 2 prices, in rows of made-up energies. */
const study = outlineOfStudy({
  axes: [
    { kind: 'values', path: 'racks.rack-1.count', values: [1, 2] },
    { kind: 'values', path: 'workload.utilisationFraction', values: [0.4, 0.5, 0.6] },
    { kind: 'values', path: 'tariff.energyPrice_per_kWh', values: [0.1, 0.2] },
  ],
  figures: [ENERGY],
});
const rows = {
  from: 0,
  count: 12,
  inputs: [],
  figures: [Float64Array.from([5, 1, 7, 8, NaN, NaN, 3, 2, 9, 4, 6, NaN])],
  reasons: Array.from({ length: 12 }, () => null),
  currencies: Array.from({ length: 12 }, () => 'USD'),
  errorCounts: new Uint16Array(0),
  warningCounts: new Uint16Array(0),
};
const cell: HeatCellChoice = {
  figure: ENERGY,
  across: 0,
  acrossPoint: 0,
  down: 1,
  downPoint: 0,
  fixed: new Map(),
  statistic: 'least',
};

describe('the row of a cell of a heat map', () => {
  it('is the one with the least or the largest figure of its rows', () => {
    // Rows 0 and 1 have 5 and 1.
    expect(rowOfCell(study, rows, cell)).toBe(1);
    expect(rowOfCell(study, rows, { ...cell, statistic: 'most' })).toBe(0);
  });

  it('is the lower of the two in the middle of an even number', () => {
    expect(rowOfCell(study, rows, { ...cell, statistic: 'median' })).toBe(1);
  });

  it('is that of a fixed point', () => {
    expect(rowOfCell(study, rows, { ...cell, fixed: new Map([[2, 0]]) })).toBe(0);
  });

  it('of a map with one axis is among all rows of its point', () => {
    // Rows 6 to 10 have 3, 2, 9, 4 and 6.
    expect(rowOfCell(study, rows, { ...cell, acrossPoint: 1, down: null, downPoint: null })).toBe(7);
  });

  it('is none where no row has the figure', () => {
    expect(rowOfCell(study, rows, { ...cell, downPoint: 2 })).toBeNull();
  });
});
