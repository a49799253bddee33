/** Idle load, and the active load added at shape 1. */
interface Shaped {
  readonly idle_kW: number;
  readonly active_kW: number;
}

/**
 * Adds a load of one shape to an hourly column: idle + active × shape, from its first hour on.
 *
 * @param values - receives the load, in kW
 * @param load - load to add
 * @param heights - hourly shape of the same length as the column; null if it is 1 in every hour
 * @param firstHour - hour in which the load begins
 * @returns hours from then on, each weighted with the shape
 */
export function addShapedLoad(
  values: Float64Array,
  { idle_kW, active_kW }: Shaped,
  heights: Float64Array | null,
  firstHour: number,
): number {
  if (heights === null) return addFlatLoad(values, idle_kW + active_kW, firstHour);
  let shape_h = 0;
  for (let hour = firstHour; hour < values.length; hour += 1) {
    const height = heights[hour] ?? 0;
    values[hour] = (values[hour] ?? 0) + idle_kW + active_kW * height;
    shape_h += height;
  }
  return shape_h;
}

function addFlatLoad(values: Float64Array, load_kW: number, firstHour: number): number {
  for (let hour = firstHour; hour < values.length; hour += 1) values[hour] = (values[hour] ?? 0) + load_kW;
  return Math.max(values.length - firstHour, 0);
}
