import { describe, expect, it } from 'vitest';
import { axisEffects } from '../../../../models/present/figures/studies/axisEffects.ts';
import { designNames } from '../../../../models/present/figures/studies/designName.ts';
import { designReasons } from '../../../../models/present/figures/studies/designReasons.ts';
import { distributionData } from '../../../../models/present/figures/studies/distributionData.ts';
import { frontData } from '../../../../models/present/figures/studies/frontData.ts';
import { parallelData } from '../../../../models/present/figures/studies/parallelData.ts';
import { sensitivityData } from '../../../../models/present/figures/studies/sensitivityData.ts';
import { studyHeatData, type HeatChoice } from '../../../../models/present/figures/studies/studyHeatData.ts';
import { sortedRows, studyRowColumns } from '../../../../models/present/tables/studyRowColumns.ts';
import { collectRows, noRows, type CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import type { StudyOutline } from '../../../../models/study/rows/StudyOutline.ts';
import { csvHead, csvRowsOf } from '../../../../models/study/table/csvText.ts';
import { studyColumns } from '../../../../models/study/table/studyColumns.ts';
import { chunkOfRows } from '../../../../models/study/table/TableChunk.ts';
import { usUnits as us } from '../../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../../models/units/display/displayUnits.ts';
import { outlineOfStudy } from '../../study/outlineOfStudy.ts';

const COST = 'bill.annual.totalCost';
const PUE = 'annual.pue';

const study = outlineOfStudy({
  axes: [
    { kind: 'presets', ids: ['midsize-chiller', 'rear-door'] },
    { kind: 'values', path: 'cooling.capture.supplyAir_C', values: [20, 25] },
  ],
  figures: [COST, PUE],
  limits: [{ kind: 'figure', figure: PUE, atMost: 1.45 }],
  objectives: [
    { figure: COST, goal: 'least' },
    { figure: PUE, goal: 'least' },
  ],
});

/** Made-up rows: the third cannot be computed. */
function rowsOf(
  of: StudyOutline,
  figures: readonly (readonly number[])[],
  currencies = ['USD'],
): CollectedRows {
  const count = figures[0]?.length ?? 0;
  return collectRows(noRows(of), {
    from: 0,
    count,
    inputs: of.inputs.map(() => new Float64Array(count)),
    figures: figures.map((column) => Float64Array.from(column)),
    reasons: Array.from({ length: count }, (_, row) => (Number.isNaN(figures[0]?.[row]) ? 'too hot' : null)),
    currencies: Array.from({ length: count }, (_, row) => currencies[row % currencies.length] ?? ''),
    errorCounts: new Uint16Array(0),
    warningCounts: new Uint16Array(0),
  });
}

const rows = rowsOf(study, [
  [50_000, 40_000, NaN, 60_000],
  [1.4, 1.5, NaN, 1.3],
]);
const choice: HeatChoice = { figure: PUE, across: 1, down: 0, fixed: new Map(), statistic: 'median' };

describe('the map of a study', () => {
  it('has its points in words and units, its cells row by row, and marks those outside the limits', () => {
    const data = studyHeatData(study, rows, choice, us);
    expect(data).toMatchObject({
      problem: null,
      heat: {
        across: { label: 'Supply air temperature', unit: '°F', values: [68, 77] },
        down: { label: 'Cooling system', unit: '' },
        figure: { label: 'PUE', unit: '' },
        cells: [
          { id: '0,0', value: 1.4 },
          { id: '1,0', value: 1.5, limit: 'No design here meets all limits' },
          { id: '0,1', value: null, reason: 'too hot' },
          { id: '1,1', value: 1.3 },
        ],
      },
    });
  });

  it('says of cells that they are still to be computed', () => {
    const data = studyHeatData(study, noRows(study), choice, metricUnits);
    expect(data.problem === null ? data.heat.cells.every(({ isPending }) => isPending) : false).toBe(true);
  });

  it('of one axis is one line', () => {
    const data = studyHeatData(study, rows, { ...choice, across: 0, down: null }, metricUnits);
    expect(data).toMatchObject({
      heat: { down: { values: [''] }, cells: [{ id: '0,' }, { id: '1,', value: 1.3 }] },
    });
  });

  it('is none of money in several currencies', () => {
    const mixed = rowsOf(
      study,
      [
        [1, 2, 3, 4],
        [1, 1, 1, 1],
      ],
      ['USD', 'EUR'],
    );
    expect(studyHeatData(study, mixed, { ...choice, figure: COST }, metricUnits).problem).toMatch(
      /USD and EUR/,
    );
    expect(studyHeatData(study, mixed, choice, metricUnits).problem).toBeNull();
  });
});

describe('designs of a study', () => {
  it('are named by their points', () => {
    expect(designNames(study, rows, metricUnits)(3)).toBe('Rear-door heat exchangers · 25 °C');
  });

  it('between two figures are feasible or outside limits, with those that no other beats', () => {
    const data = frontData(
      study,
      rows,
      [
        { figure: COST, goal: 'least' },
        { figure: PUE, goal: 'least' },
      ],
      metricUnits,
    );
    expect(data).toMatchObject({
      front: [0, 3],
      designs: {
        x: { unit: 'USD', better: 'less' },
        frontIds: ['0', '3'],
        designs: [
          { id: '0', isFeasible: true },
          { id: '1', isFeasible: false, limit: 'PUE above 1.45' },
          { id: '2', x: null, isFeasible: false },
          { id: '3', y: 1.3 },
        ],
      },
    });
  });

  it('say why they are not the best', () => {
    const objectives = [
      { figure: COST, goal: 'least' },
      { figure: PUE, goal: 'least' },
    ] as const;
    const why = (row: number, of = rows): string[] =>
      designReasons(study, of, { row, objectives }, metricUnits);
    expect(why(0)).toEqual(['On the front: no other design is better in Bill: Total and in PUE.']);
    expect(why(1)).toEqual(['Outside the limits: PUE above 1.45.']);
    expect(why(2)).toEqual(['It has no figures: too hot']);
    const worse = rowsOf(study, [
      [50_000, 40_000, 45_000, 60_000],
      [1.4, 1.2, 1.2, 1.3],
    ]);
    expect(why(3, worse)).toEqual([
      'Not on the front: Midsize site, water-cooled chiller · 25 °C is better. Bill: Total: 20,000 USD less; PUE: 0.1 less.',
    ]);
  });

  it('have a value for each axis and figure of parallel coordinates', () => {
    const data = parallelData(study, rows, [PUE], metricUnits);
    expect(data.axes.map(({ label }) => label)).toEqual(['Cooling system', 'Supply air temperature', 'PUE']);
    expect(data.designs[3]).toMatchObject({ id: '3', values: [1, 25, 1.3] });
    expect(data.designs[2]?.values).toEqual([1, 20, null]);
    expect(data.frontIds).toEqual(['0', '3']);
  });
});

describe('the distribution of a figure', () => {
  const all = { figure: PUE, fixed: new Map<number, number>(), curve: 'cumulative' as const };

  it('has its percentiles, and the share of rows that break its limit', () => {
    const data = distributionData(study, rows, all, metricUnits);
    expect(data).toMatchObject({
      distribution: {
        percentiles: [{ percent: 5 }, { percent: 50, value: 1.4 }, { percent: 95 }],
        limit: { value: 1.45, broken: 'above', probability: 1 / 3 },
      },
    });
  });

  it('is of the rows of one point', () => {
    const data = distributionData(study, rows, { ...all, fixed: new Map([[1, 1]]) }, metricUnits);
    expect(data.problem === null ? [...Array.from(data.distribution.values)] : []).toEqual([1.5, 1.3]);
  });
});

describe('what matters', () => {
  const uncertain = outlineOfStudy({
    uncertain: [
      { path: 'cooling.capture.fanEfficiency', distribution: { kind: 'uniform', from: 0.5, to: 0.7 } },
      { path: 'cooling.capture.supplyAir_C', distribution: { kind: 'uniform', from: 18, to: 28 } },
    ],
    draws: { method: 'one-at-a-time', count: 1, seed: 1 },
    figures: [PUE],
  });

  it('is a tornado with the largest effect first', () => {
    // Draws: medians, low and high fan efficiency, low and high supply air.
    const drawn = rowsOf(uncertain, [[1.5, 1.52, 1.49, 1.6, 1.4]]);
    const data = sensitivityData(uncertain, drawn, { path: PUE, points: [] }, us);
    expect(data).toMatchObject({
      kind: 'tornado',
      shape: {
        planned: 1.5,
        rows: [
          { label: 'Supply air temperature', low: 1.6, high: 1.4 },
          { label: 'Fan efficiency', low: 1.52, high: 1.49 },
        ],
      },
    });
  });

  it('says so where no input changes the figure', () => {
    const drawn = rowsOf(uncertain, [[1.5, 1.5, 1.5, 1.5, 1.5]]);
    expect(sensitivityData(uncertain, drawn, { path: PUE, points: [] }, metricUnits)).toEqual({
      kind: 'none',
      problem: 'No uncertain input changes this figure.',
    });
  });

  it('of the axes is the share of the variance that each explains', () => {
    const additive = rowsOf(study, [
      [1, 1, 1, 1],
      [1.1, 1.2, 1.5, 1.6],
    ]);
    // Between systems 0.4, between temperatures 0.1: variances of 0.04 and 0.0025.
    expect(axisEffects(study, additive, PUE, metricUnits)).toMatchObject({
      rows: [
        { label: 'Cooling system', share: '94.1', spread: '0.4' },
        { label: 'Supply air temperature', share: '5.9', spread: '0.1' },
      ],
    });
  });
});

describe('the table of a study', () => {
  const columns = studyRowColumns(study, rows, metricUnits);

  it('has axes, figures, and the reason where a row has none', () => {
    expect(columns.map(({ head, unit }) => `${head} ${unit}`.trim())).toEqual([
      'Cooling system',
      'Supply air temperature °C',
      'Bill: Total USD',
      'PUE',
      'Not computed because',
    ]);
    expect(columns.map(({ text }) => text(2))).toEqual([
      'Rear-door heat exchangers',
      '20',
      '–',
      '–',
      'too hot',
    ]);
  });

  it('is sorted by a column, rows without its figure last', () => {
    const order = (column: number, isFalling = false): number[] => [
      ...sortedRows(columns, rows, { column, isFalling }),
    ];
    expect(order(-1)).toEqual([0, 1, 2, 3]);
    expect(order(3)).toEqual([3, 0, 1, 2]);
    expect(order(3, true)).toEqual([1, 0, 3, 2]);
    expect([...sortedRows(columns, rows, { column: 2, isFalling: false }, [3, 0])]).toEqual([0, 3]);
  });

  it('is written as CSV with all digits, in the units of the plan', () => {
    const named = studyColumns(study);
    const text = csvHead(named) + csvRowsOf(chunkOfRows({ study, columns: named }, rows));
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'row,coolingSystem,coolingSystemLabel,cooling.capture.supplyAir_C,bill.annual.totalCost,annual.pue,currency,reason',
    );
    expect(lines[4]).toBe('3,rear-door,Rear-door heat exchangers,25,60000,1.3,USD,');
    expect(lines[3]).toBe('2,rear-door,Rear-door heat exchangers,20,,,USD,too hot');
  });
});
