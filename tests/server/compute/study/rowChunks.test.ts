import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedChunk, rowChunks, type ChunkedStudy } from '../../../../server/compute/study/rowChunks.ts';
import { examplePlan } from '../../../support/plans.ts';
import { runs } from '../../../support/runs.ts';

const plan = examplePlan('air-vs-liquid');

/** A study by the points of its axes, the slowest first, the last of prices. */
function studyOf(counts: readonly number[], needsReport = false): ChunkedStudy {
  let rowCount = 1;
  const levels = counts
    .toReversed()
    .map((count, axis) => {
      const level = { axis, count, stride: rowCount };
      rowCount *= count;
      return level;
    })
    .toReversed();
  const document = { schemaVersion: 1, name: 'Test', plan } as const;
  return { document, needsReport, levels, rowCount, simulationCount: rowCount / (counts.at(-1) ?? 1) };
}

describe('chunks of rows', () => {
  it('have every row of a range once', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 3 }),
        fc.tuple(share, share),
        fc.integer({ min: 1, max: 64 }),
        (counts, ends, threadCount) => {
          const study = studyOf(counts);
          const [from = 0, to = 0] = ends
            .map((end) => Math.floor(end * study.rowCount))
            .toSorted((one, other) => one - other);
          let next = from;
          for (const chunk of rowChunks(study, { from, to }, threadCount)) {
            expect(chunk.from).toBe(next);
            expect(chunk.to).toBeGreaterThan(chunk.from);
            next = chunk.to;
          }
          expect(next).toBe(to);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('begin where a point of a slow axis does', () => {
    // 25 loads of 70 prices: 1,750 rows of one cooling system take about as long as 112 simulations.
    const study = studyOf([32, 18, 25, 70]);
    const sizes = [...rowChunks(study, { from: 0, to: study.rowCount }, 2)].map(({ from, to }) => to - from);
    expect(new Set(sizes)).toEqual(new Set([1750]));
    // A part that begins elsewhere goes on at the next point.
    const [first, second] = rowChunks(study, { from: 100_000, to: 200_000 }, 2);
    expect(first).toEqual({ from: 100_000, to: 101_500 });
    expect(second).toEqual({ from: 101_500, to: 103_250 });
  });

  it('are small enough for all threads, and take some tenths of a second', () => {
    const alone = studyOf([1000, 1000, 1]);
    const [first] = rowChunks(alone, { from: 0, to: 1_000_000 }, 2);
    expect(first).toEqual({ from: 0, to: 122 });
    expect([...rowChunks(alone, { from: 0, to: 160 }, 4)]).toHaveLength(32);
    // 10,000 prices share a simulation, which two or more chunks compute again: that takes less than 1 % of them.
    const [prices] = rowChunks(studyOf([100, 10_000]), { from: 0, to: 1_000_000 }, 2);
    expect(prices?.to).toBeGreaterThan(2000);
    // A report of this plan takes 3.6 ms by the measured times of its parts.
    const [reports] = rowChunks(studyOf([1000, 1000], true), { from: 0, to: 1_000_000 }, 2);
    expect(reports?.to).toBe(140);
  });

  it('say which rows they have if the program fails', () => {
    const failing = (): never => {
      throw new Error('no');
    };
    expect(() => computedChunk(failing, { from: 512, to: 1024 })).toThrow('rows 512 to 1023: no');
  });
});
