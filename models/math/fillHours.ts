/** Below this, a loop is faster than the method of the column. */
const SHORT = 24;

/** Fills the places of a column from one to before another. */
export function fillHours(column: Float64Array, value: number, from: number, to: number): void {
  if (to - from >= SHORT) {
    column.fill(value, from, to);
    return;
  }
  for (let at = from; at < to; at += 1) column[at] = value;
}
