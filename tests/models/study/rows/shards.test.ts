import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../../models/study/rows/runRows.ts';
import { joinRows, rowsOfShard } from '../../../../models/study/rows/shards.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';
import { runs } from '../../../support/runs.ts';

describe('shards', () => {
  it('have every row of a study once, and differ by one row at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 1, max: 200 }), (rowCount, of) => {
        let next = 0;
        for (let number = 1; number <= of; number += 1) {
          const { from, to } = rowsOfShard(rowCount, { number, of });
          expect(from).toBe(next);
          expect(Math.abs(to - from - rowCount / of)).toBeLessThanOrEqual(1);
          next = to;
        }
        expect(next).toBe(rowCount);
      }),
      { numRuns: runs(100) },
    );
  });

  it.each([
    { number: 0, of: 3 },
    { number: 4, of: 3 },
    { number: 1.5, of: 3 },
  ])('$number/$of is refused', (shard) => {
    expect(() => rowsOfShard(10, shard)).toThrow(/A shard is written as 3\/40.*; given: /);
  });
});

const open = (question: Partial<StudyQuestion>): ReturnType<typeof studyRunner> => {
  const axes = [
    { kind: 'values' as const, path: 'workload.utilisationFraction', values: [0.3, 0.6, 0.9, 1.2, 0.5] },
  ];
  const json = { schemaVersion: 1, name: 'Test', axes, ...question };
  return studyRunner(prepareStudy(readStudy(json, examplePlan('air-vs-liquid')), library));
};

describe('parts of a study', () => {
  it.each([
    ['figures', open({})],
    ['counts of findings', open({ limits: [{ kind: 'findings', severity: 'error' }] })],
  ])('are the whole when they are joined in any order, with their %s', (_what, run) => {
    const parts = [run(3, 5), run(0, 1), run(1, 3)];
    expect(joinRows(parts)).toEqual(run(0, 5));
  });

  it('are refused if rows are missing or there twice', () => {
    const run = open({});
    expect(() => joinRows([run(0, 1), run(2, 5)])).toThrow('Rows 1 to 1 are missing.');
    expect(() => joinRows([run(0, 3), run(2, 5)])).toThrow('Rows from 2 are in two parts.');
    expect(() => joinRows([])).toThrow('There are no parts.');
  });
});
