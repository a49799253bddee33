import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadSample } from '../../../../server/results/study/spreadSample.ts';
import { runs } from '../../../support/runs.ts';

describe('a spread sample', () => {
  it('has the least, the median and the greatest of all numbers, in whatever columns they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: false })), { maxLength: 6 }),
        (parts) => {
          const sample = spreadSample(1000);
          for (const part of parts) sample.add(Float64Array.from(part));
          const sorted = parts
            .flat()
            .filter((value) => !Number.isNaN(value))
            .toSorted((one, other) => one - other);
          const { length } = sorted;
          const range = sample.range();
          expect(sample.missingCount()).toBe(parts.flat().length - length);
          expect(range === null).toBe(length === 0);
          if (range === null) return;
          // Zero and minus zero are the same number.
          expect(range.least + 0).toBe((sorted[0] ?? NaN) + 0);
          expect(range.most + 0).toBe((sorted[length - 1] ?? NaN) + 0);
          const below = sorted.filter((value) => value < range.median).length;
          const above = sorted.filter((value) => value > range.median).length;
          expect(below).toBeLessThanOrEqual(length / 2);
          expect(above).toBeLessThanOrEqual(length / 2);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('keeps a bounded number of rows at equal distances', () => {
    const sample = spreadSample(100);
    for (let start = 0; start < 100_000; start += 1000) {
      sample.add(Float64Array.from({ length: 1000 }, (_, index) => start + index));
    }
    expect(sample.isPart()).toBe(true);
    const { least = NaN, median = NaN, most = NaN } = sample.range() ?? {};
    expect([least, most]).toEqual([0, 99_999]);
    // At least 50 numbers at equal distances: the median is at most one distance away.
    expect(Math.abs(median - 50_000)).toBeLessThan(2000);
  });
});
