import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { axisShares } from '../../../../models/study/analysis/axisShares.ts';
import { heatGrid } from '../../../../models/study/analysis/heatGrid.ts';
import { examplePlan } from '../../../support/plans.ts';
import { allRows, openStudy } from '../../../support/studies.ts';

const { options: _options, ...plan } = {
  ...examplePlan('air-vs-liquid-computed'),
  tariff: { kind: 'flat', energyPrice_per_kWh: 0.1 },
} as Plan;

describe('money of places with different currencies', () => {
  const study = openStudy(plan, {
    axes: [
      { kind: 'climates', ids: ['leesburg-va', 'frankfurt-de', 'chicago-il'], follows: 'place' },
      { kind: 'values', path: 'workload.utilisationFraction', values: [0.5, 1] },
      { kind: 'values', path: 'carbon.transmissionLossFraction', values: [0.04, 0.05] },
    ],
  });
  const rows = allRows(study);
  const grid = (figure: string, x: number, y: number) => heatGrid(study, rows, { figure, x, y });

  it('is not put into one cell of a heat map, which says why', () => {
    const [line = []] = grid('bill.annual.totalCost', 1, 2);
    expect(line.map(({ value, reason, count }) => [value, reason, count])).toEqual(
      [0, 1].map(() => [
        null,
        'The rows are in USD and EUR; money in different currencies is not compared.',
        3,
      ]),
    );
    const energy = grid('annual.facilityEnergy_kWh', 1, 2)[0] ?? [];
    expect(energy.every(({ value }) => Number(value) > 0)).toBe(true);
  });

  it('stays in cells of one place', () => {
    const cells = grid('bill.annual.totalCost', 0, 1).flat();
    expect(cells.every(({ value, reason }) => Number(value) > 0 && reason === null)).toBe(true);
  });

  it('has no variance that axes could explain', () => {
    expect(axisShares(study, rows, 'bill.annual.totalCost')).toBeNull();
    expect(axisShares(study, rows, 'annual.facilityEnergy_kWh')?.map(({ axis }) => axis)).toEqual([1, 0, 2]);
  });
});
