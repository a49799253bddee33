import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { densityPicture } from '../../../models/present/charts/densityPicture.ts';
import type { Distribution } from '../../../models/math/sampling/Distribution.ts';

const SIZE = { width: 100, height: 20 };

/** Where the line of the median is, and the heights of the bars, in pixels. */
function drawn(distribution: Distribution): { readonly median: number; readonly heights: readonly number[] } {
  const picture = densityPicture(distribution, SIZE, lightTheme);
  const [bars, , median] = picture?.children ?? [];
  if (typeof bars === 'string' || typeof median === 'string') throw new Error('Marks are drawn.');
  const heights = [...String(bars?.attributes['d']).matchAll(/v([\d.]+)h-/g)].map(([, height]) =>
    Number(height),
  );
  return { median: Number(median?.attributes['x1']), heights };
}

describe('the picture of a distribution', () => {
  it('is level for values that are equally likely', () => {
    const { median, heights } = drawn({ kind: 'uniform', from: 0, to: 1 });
    expect(median).toBe(50);
    // The tails are cut, so that the first and the last bar have a little more.
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
  });

  it('rises to the most likely value, with the median beside it', () => {
    const { median, heights } = drawn({ kind: 'triangular', least: 0, mode: 1, most: 1 });
    expect(heights.indexOf(Math.max(...heights))).toBeGreaterThan(30);
    // Of a density that rises to the end, the median is at the square root of a half.
    expect(Math.abs(median - 100 * Math.SQRT1_2)).toBeLessThan(3);
  });

  it('of single values has as many bars', () => {
    const { heights } = drawn({ kind: 'discrete', values: [1, 3], probabilities: [0.25, 0.75] });
    expect(heights.filter((height) => height > 0)).toEqual([6.33, 19]);
  });

  it('is none of a distribution with problems', () => {
    expect(densityPicture({ kind: 'uniform', from: 2, to: 1 }, SIZE, lightTheme)).toBeNull();
  });
});
