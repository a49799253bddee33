import { describe, expect, it } from 'vitest';
import { axisShares } from '../../../../models/study/analysis/axisShares.ts';
import { whyNotComparable } from '../../../../models/study/analysis/comparable.ts';
import { heatGrid } from '../../../../models/study/analysis/heatGrid.ts';
import { limitsMet, rowStates } from '../../../../models/study/analysis/limitsMet.ts';
import { sensitivityOf } from '../../../../models/study/analysis/sensitivity.ts';
import { studyFront, whyNotOnFront } from '../../../../models/study/analysis/studyFront.ts';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { designOfRow } from '../../../../models/study/rows/designOfRow.ts';
import type { PreparedStudy } from '../../../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../../../models/study/rows/StudyRows.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const plan = examplePlan('air-vs-liquid-computed');
const prepared = (question: Partial<StudyQuestion>): PreparedStudy =>
  prepareStudy(readStudy({ schemaVersion: 1, name: 'Test', ...question }, plan), library);

const COST = 'bill.annual.totalCost';
const CARBON = 'carbon.location_kg';

/** Two axes of three and two points; the figures are made up, so that the answers are known. */
const study = prepared({
  axes: [
    { kind: 'values', path: 'racks.rack-1.count', values: [1, 2, 3] },
    { kind: 'values', path: 'workload.utilisationFraction', values: [0.5, 0.9] },
  ],
  figures: [COST, CARBON],
  limits: [{ kind: 'figure', figure: COST, atMost: 50 }],
  objectives: [
    { figure: COST, goal: 'least' },
    { figure: CARBON, goal: 'least' },
  ],
});

/** Cost and carbon of the six rows; the fourth cannot be computed. */
const madeUp = (figures: readonly (readonly [number, number])[], currencies = ['USD']): StudyRows => ({
  from: 0,
  count: figures.length,
  inputs: [],
  figures: [Float64Array.from(figures, ([cost]) => cost), Float64Array.from(figures, ([, carbon]) => carbon)],
  reasons: figures.map(([cost]) => (Number.isNaN(cost) ? 'too hot' : null)),
  currencies: figures.map(([cost], row) =>
    Number.isNaN(cost) ? '' : (currencies[row % currencies.length] ?? ''),
  ),
  errorCounts: new Uint16Array(0),
  warningCounts: new Uint16Array(0),
});

const rows = madeUp([
  [10, 9],
  [20, 5],
  [30, 6],
  [NaN, NaN],
  [40, 1],
  [60, 0],
]);

describe('rows and limits', () => {
  it('are within, outside, or not computed', () => {
    const { within, outside, notComputed } = rowStates;
    expect([...limitsMet(study, rows)]).toEqual([within, within, within, notComputed, within, outside]);
  });
});

describe('the front of a study', () => {
  const front = studyFront(study, rows);
  if (front.reason !== null) throw new Error(front.reason);
  const why = (index: number): ReturnType<typeof whyNotOnFront> =>
    whyNotOnFront(study, rows, index, { front: front.front, objectives: study.document.objectives ?? [] });

  it('has the designs that nothing betters in both figures, within the limits', () => {
    expect(front).toMatchObject({ best: 0, front: [0, 1, 4], feasibleCount: 4 });
  });

  it('tells of every other design why it is not on it', () => {
    expect(why(0)).toEqual({ kind: 'on-front' });
    // 20 and 5 instead of 30 and 6.
    expect(why(2)).toEqual({ kind: 'dominated', by: 1, differences: [-10, -1] });
    expect(why(3)).toEqual({ kind: 'not-computed', reason: 'too hot' });
    expect(why(5)).toEqual({
      kind: 'limits',
      unmet: [{ kind: 'figure', figure: COST, bound: 'atMost', limit: 50, value: 60 }],
    });
  });

  it('is not drawn between costs in several currencies', () => {
    const mixed = madeUp(
      [
        [1, 1],
        [2, 2],
      ],
      ['USD', 'EUR'],
    );
    expect(studyFront(study, mixed).reason).toContain('USD and EUR');
    expect(whyNotComparable(study, mixed, CARBON)).toBeNull();
  });

  it('is none if no design meets the limits', () => {
    expect(studyFront(study, madeUp([[99, 1]])).reason).toContain('No row');
  });
});

describe('a heat map', () => {
  it('has a cell for each pair of points, with the reason where there is no figure', () => {
    const grid = heatGrid(study, rows, { figure: COST, x: 0, y: 1 });
    expect(grid.map((line) => line.map(({ value }) => value))).toEqual([
      [10, 30, 40],
      [20, null, 60],
    ]);
    expect(grid[1]?.[1]).toEqual({ value: null, count: 0, reason: 'too hot', isWithinLimits: false });
    expect(grid[1]?.[2]?.isWithinLimits).toBe(false);
  });

  it('of one axis has one line, over all points of the others', () => {
    const [line = [], ...more] = heatGrid(study, rows, { figure: COST, x: 0, y: null, statistic: 'most' });
    expect(more).toEqual([]);
    expect(line.map(({ value, count }) => [value, count])).toEqual([
      [20, 2],
      [30, 1],
      [60, 2],
    ]);
  });
});

describe('what matters', () => {
  it('among axes is the share of the variance that their means explain', () => {
    // cost = 10 × count + 1 × share: means 10.5, 20.5, 30.5 and 20, 21; variance 66.67 + 0.25.
    const linear = madeUp([
      [10, 0],
      [11, 0],
      [20, 0],
      [21, 0],
      [30, 0],
      [31, 0],
    ]);
    const [first, second] = axisShares(study, linear, COST) ?? [];
    expect(first).toMatchObject({ axis: 0, spread: 20 });
    expect(first?.shareFraction).toBeCloseTo(66.6667 / 66.9167, 5);
    expect(second?.shareFraction).toBeCloseTo(0.25 / 66.9167, 5);
    expect(axisShares(study, rows, COST)).toBeNull();
  });

  it('one at a time is the model run at both ends of each input', () => {
    const drawn = prepared({
      uncertain: [
        { path: 'tariff.energyPrice_per_kWh', distribution: { kind: 'uniform', from: 0.1, to: 0.2 } },
        { path: 'workload.utilisationFraction', distribution: { kind: 'uniform', from: 0.8, to: 0.9 } },
      ],
      draws: { method: 'one-at-a-time', count: 1, seed: 1 },
      figures: [COST],
    });
    const found = sensitivityOf(drawn, studyRunner(drawn)(0, drawn.rowCount), COST, []);
    if (found?.kind !== 'one-at-a-time') throw new Error('it is one at a time');
    const [price] = found.inputs;
    // The cost is proportional to the price: 0.11 and 0.19 about the median of 0.15.
    expect(price?.input).toBe(0);
    expect(price?.low.figure).toBeCloseTo((found.median * 0.11) / 0.15, 6);
    expect(price?.high.figure).toBeCloseTo((found.median * 0.19) / 0.15, 6);
  });

  it('by Sobol indices is the price alone where only the price is uncertain in effect', () => {
    const drawn = prepared({
      uncertain: [
        { path: 'tariff.energyPrice_per_kWh', distribution: { kind: 'uniform', from: 0.1, to: 0.2 } },
        { path: 'carbon.intensity_g_per_kWh', distribution: { kind: 'uniform', from: 100, to: 400 } },
      ],
      draws: { method: 'sobol-indices', count: 64, seed: 1 },
      figures: [COST],
    });
    expect(drawn.rowCount).toBe(256);
    const found = sensitivityOf(drawn, studyRunner(drawn)(0, drawn.rowCount), COST, []);
    if (found?.kind !== 'sobol-indices' || found.indices.kind !== 'indices')
      throw new Error('there are indices');
    expect(found.indices.inputs[0]?.total).toBeCloseTo(1, 1);
    expect(found.indices.inputs[1]?.total).toBe(0);
  });
});

describe('the design of a row', () => {
  it('has the points of its axes', () => {
    const { scenario } = designOfRow(study, 3);
    expect(scenario?.racks['rack-1']?.count).toBe(2);
    expect(scenario?.workload).toMatchObject({ utilisationFraction: 0.9 });
  });
});
