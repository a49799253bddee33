/** Columns of the last values: a study asks for the same ones again and again. */
const REMEMBERED = 64;
const byKey = new Map<string, Float64Array>();
const values = new WeakMap<Float64Array, number>();

/**
 * A column of one value in every hour. It is shared by all who ask for it, and never written to.
 *
 * @param hourCount - length of the column
 */
export function steadyColumn(value: number, hourCount: number): Float64Array {
  const key = `${String(value)} ${String(hourCount)}`;
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const column = new Float64Array(hourCount).fill(value);
  byKey.set(key, column);
  values.set(column, value);
  const [oldest] = byKey.keys();
  if (byKey.size > REMEMBERED && oldest !== undefined) byKey.delete(oldest);
  return column;
}

/** The value of a column that {@link steadyColumn} created; undefined for any other. */
export function steadyValue(column: Float64Array): number | undefined {
  return values.get(column);
}
