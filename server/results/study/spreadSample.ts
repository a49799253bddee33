import type { ColumnValues } from '../../../models/study/table/TableChunk.ts';

/** Least, median and greatest of numbers that come a column at a time. */
export interface SpreadSample {
  /** NaN is missing. */
  readonly add: (values: ColumnValues) => void;
  /** Null if there is no number. */
  readonly range: () => { readonly least: number; readonly median: number; readonly most: number } | null;
  readonly missingCount: () => number;
  /** True if the median is of a part of the numbers. */
  readonly isPart: () => boolean;
}

/**
 * Least and greatest are exact. The median is that of all numbers up to a count, and of every second, fourth, eighth... beyond it, so that
 * memory stays the same.
 *
 * @param most - numbers that are kept
 */
export function spreadSample(most: number): SpreadSample {
  const kept: number[] = [];
  let stride = 1;
  let seenCount = 0;
  let missingCount = 0;
  let least = Infinity;
  let greatest = -Infinity;
  const keep = (value: number): void => {
    if (kept.length >= most) {
      const half = Math.ceil(kept.length / 2);
      for (let index = 0; index < half; index += 1) kept[index] = kept[2 * index] ?? NaN;
      kept.length = half;
      stride *= 2;
    }
    if (seenCount % stride === 0) kept.push(value);
  };
  return {
    add: (values) => {
      for (const value of values) {
        if (typeof value !== 'number' || Number.isNaN(value)) {
          missingCount += 1;
          continue;
        }
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        keep(value);
        seenCount += 1;
      }
    },
    range: () => {
      if (seenCount === 0) return null;
      const sorted = Float64Array.from(kept).sort();
      const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
      const upper = sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN;
      return { least, median: lower + (upper - lower) / 2, most: greatest };
    },
    missingCount: () => missingCount,
    isPart: () => stride > 1,
  };
}
