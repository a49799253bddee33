import { BoundedMap } from '../math/BoundedMap.ts';

/** Columns of the last values: a study asks for the same ones again and again. */
const known = new BoundedMap<string, Float64Array>(64);
const values = new WeakMap<Float64Array, number>();

/**
 * A column of one value in every hour. It is shared by all who ask for it, and never written to.
 *
 * @param hourCount - length of the column
 */
export function steadyColumn(value: number, hourCount: number): Float64Array {
  const key = `${String(value)} ${String(hourCount)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const column = new Float64Array(hourCount).fill(value);
  known.set(key, column);
  values.set(column, value);
  return column;
}

/** The value of a column that {@link steadyColumn} created; undefined for any other. */
export function steadyValue(column: Float64Array): number | undefined {
  return values.get(column);
}
