import { orderOf } from './orderOf.ts';
import { sampleImpossible } from './sampleRefusals.ts';

/** A sample in the order of its values, from which percentiles and exceedances are read without sorting again. */
export interface SortedSample {
  /** Finite values, rising. */
  readonly values: Float64Array;
  /** Share of each value in the sum of the weights; null if all count the same. */
  readonly shares: Float64Array | null;
  /** Sum of the shares up to each value, itself included; null if all count the same. */
  readonly reached: Float64Array | null;
  /** Number of values with equal weights that would tell as much: (Σw)² / Σw² (L. Kish, Survey sampling, 1965). */
  readonly effectiveCount: number;
  /** Rows without a finite value; they are left out. */
  readonly missingCount: number;
}

/**
 * Sorts a sample once for its percentiles and exceedances.
 *
 * @param values - any number of rows; NaN and infinite values are rows without a figure
 * @param weights - how much each row counts, 0 or above. Default: all the same
 * @throws ModelError if the weights are not one for each value, or not finite and at least 0
 */
export function sortSample(values: ArrayLike<number>, weights?: ArrayLike<number>): SortedSample {
  if (weights !== undefined) return sortWeighted(values, weights);
  const sorted = new Float64Array(values).filter((value) => Number.isFinite(value)).sort();
  return {
    values: sorted,
    shares: null,
    reached: null,
    effectiveCount: sorted.length,
    missingCount: values.length - sorted.length,
  };
}

function sortWeighted(values: ArrayLike<number>, weights: ArrayLike<number>): SortedSample {
  requireWeights(values, weights);
  const rows = new Uint32Array(values.length).map((_, row) => row);
  const finite = rows.filter((row) => Number.isFinite(values[row]));
  const counted = finite.filter((row) => (weights[row] ?? 0) > 0);
  const order = orderOf(gather(values, counted)).map((place) => counted[place] ?? 0);
  let total = 0;
  for (const row of order) total += weights[row] ?? 0;
  const shares = gather(weights, order).map((weight) => weight / total);
  let sum = 0;
  let squares = 0;
  const reached = shares.map((share) => {
    squares += share * share;
    return (sum += share);
  });
  return {
    values: gather(values, order),
    shares,
    reached,
    effectiveCount: order.length === 0 ? 0 : 1 / squares,
    missingCount: values.length - finite.length,
  };
}

/** The values of rows, in the order of these. */
function gather(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) gathered[index] = values[rows[index] ?? 0] ?? NaN;
  return gathered;
}

function requireWeights(values: ArrayLike<number>, weights: ArrayLike<number>): void {
  const rule = 'one for each value, 0 or above';
  if (weights.length !== values.length) {
    const given = `${String(values.length)} values and ${String(weights.length)} weights`;
    throw sampleImpossible([
      { path: 'weights', rule, message: `must be one for each value; given: ${given}.` },
    ]);
  }
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? NaN;
    if (weight >= 0 && Number.isFinite(weight)) continue;
    const message = `must be finite and 0 or above; given: ${String(weight)}.`;
    throw sampleImpossible([{ path: `weights[${String(row)}]`, rule, message }]);
  }
}

/**
 * Number of sorted values that are at most a limit, by bisection.
 *
 * @param sorted - rising
 */
export function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
