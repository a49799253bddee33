import { permutationOf } from './permutationOf.ts';
import { requireSize, type RowDrawer, type RowRange } from './sampleRefusals.ts';
import { randomByRow } from './seededRandom.ts';

/** The largest number below 1; the last stratum must not round up to 1. */
const BELOW_ONE = 1 - 2 ** -53;

/**
 * Points of a Latin hypercube: each dimension is divided into as many equal strata as there are rows, and each stratum is met by exactly
 * one row, at a random place within it. A row is computed without the others, so that parts of one sample agree however it is divided.
 *
 * Source: M. D. McKay, R. J. Beckman and W. J. Conover, A comparison of three methods for selecting values of input variables,
 * Technometrics 21 (1979) 239-245; the orders of the strata are those of `permutationOf`.
 *
 * @param count - rows of the whole sample, 1 to 2³²; a sample of another count is another sample, not a longer one
 * @param dimensionCount - numbers in a row
 * @param seed - whole, 0 to 2⁵³ - 1
 * @param rows - which rows of the sample. Default: all
 * @returns row by row, each number above 0 and below 1
 * @throws ModelError for an impossible size or seed
 * @public tests and the validation draw whole samples
 */
export function latinHypercube(
  count: number,
  dimensionCount: number,
  seed: number,
  rows: RowRange = { from: 0, to: count },
): Float64Array {
  return latinHypercubeDrawer(count, dimensionCount, seed)(rows);
}

/** `latinHypercube` for many parts of one sample: the orders of the strata are prepared once. */
export function latinHypercubeDrawer(count: number, dimensionCount: number, seed: number): RowDrawer {
  requireSize(count, dimensionCount, { from: 0, to: 0 });
  const random = randomByRow(seed);
  const orders = Array.from({ length: dimensionCount }, (_, dimension) =>
    permutationOf(count, seed, dimension),
  );
  return (rows) => {
    const rowCount = requireSize(count, dimensionCount, rows);
    const points = new Float64Array(rowCount * dimensionCount);
    for (const [dimension, stratumOf] of orders.entries()) {
      for (let index = 0; index < rowCount; index += 1) {
        const row = rows.from + index;
        const point = (stratumOf(row) + random(row, dimension)) / count;
        points[index * dimensionCount + dimension] = Math.min(point, BELOW_ONE);
      }
    }
    return points;
  };
}
