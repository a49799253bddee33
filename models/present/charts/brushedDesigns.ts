import type { Brushes, ParallelAxis, ParallelDesign } from './parallelDesigns.ts';

/**
 * The designs within all ranges. One without a value on an axis with a range is not within it.
 *
 * @param axes - of the designs
 * @param designs - with a value for each axis
 * @param brushes - ranges; none on any axis selects all designs
 */
export function brushedDesigns<Design extends Pick<ParallelDesign, 'values'>>(
  axes: readonly ParallelAxis[],
  designs: readonly Design[],
  brushes: Brushes,
): Design[] {
  const ranges = axes.flatMap(({ id }, index) => {
    const range = brushes[id];
    return range === undefined ? [] : [{ index, low: range[0], high: range[1] }];
  });
  return designs.filter(({ values }) =>
    ranges.every(({ index, low, high }) => {
      const value = values[index] ?? null;
      return value !== null && value >= low && value <= high;
    }),
  );
}
