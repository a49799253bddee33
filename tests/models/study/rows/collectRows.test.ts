import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import { collectRows, noRows, NOT_YET } from '../../../../models/study/rows/collectRows.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';
import { runs } from '../../../support/runs.ts';

const study = prepareStudy(
  readStudy(
    {
      schemaVersion: 1,
      name: 'Prices',
      axes: [{ kind: 'range', path: 'tariff.energyPrice_per_kWh', from: 0.05, to: 0.15, valueCount: 12 }],
    },
    examplePlan('air-vs-liquid'),
  ),
  library,
);
const whole = studyRunner(study)(0, study.rowCount);

describe('rows that arrive in parts', () => {
  it('have no figures and say that they are not computed yet, before any is', () => {
    const rows = noRows(study);
    expect(rows).toMatchObject({ count: 12, doneCount: 0 });
    expect(new Set(rows.reasons)).toEqual(new Set([NOT_YET]));
    expect(rows.figures.every((column) => column.every(Number.isNaN))).toBe(true);
  });

  it('are those of one run, in whatever parts and order they arrive, also if one arrives twice', () => {
    const rowsOf = studyRunner(study);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 4 }),
        fc.boolean(),
        (cuts, isTurned) => {
          const ends = [...new Set([0, ...cuts, 12])].sort((a, b) => a - b);
          const parts = ends.slice(1).map((to, index) => rowsOf(ends[index] ?? 0, to));
          const arriving = isTurned ? parts.toReversed() : [...parts, ...parts.slice(0, 1)];
          const rows = arriving.reduce(collectRows, noRows(study));
          expect(rows.doneCount).toBe(12);
          expect(rows.figures).toEqual(whole.figures);
          expect(rows.reasons).toEqual(whole.reasons);
          expect(rows.currencies).toEqual(whole.currencies);
        },
      ),
      { numRuns: runs(20) },
    );
  });

  it('count those that are computed', () => {
    const rows = collectRows(noRows(study), studyRunner(study)(3, 5));
    expect(rows.doneCount).toBe(2);
    expect([...rows.isKnown]).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});
