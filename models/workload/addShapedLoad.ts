/** Idle load, and the terms added with the shape and with its square. */
interface Shaped {
  readonly idle_kW: number;
  readonly active_kW: number;
  readonly square_kW: number;
}

/**
 * Adds a load of one shape to an hourly column: idle + active × shape + square × shape², from its first hour on.
 *
 * @param values - receives the load, in kW
 * @param load - load to add
 * @param heights - hourly shape of the same length as the column; null if it is 1 in every hour
 * @param firstHour - hour in which the load begins
 */
export function addShapedLoad(
  values: Float64Array,
  { idle_kW, active_kW, square_kW }: Shaped,
  heights: Float64Array | null,
  firstHour: number,
): void {
  if (heights === null) {
    const load_kW = idle_kW + active_kW + square_kW;
    for (let hour = firstHour; hour < values.length; hour += 1) values[hour] = (values[hour] ?? 0) + load_kW;
    return;
  }
  for (let hour = firstHour; hour < values.length; hour += 1) {
    const height = heights[hour] ?? 0;
    values[hour] = (values[hour] ?? 0) + idle_kW + (active_kW + square_kW * height) * height;
  }
}

/** Hours from a first one to a last one, each weighted with the shape, and with its square. */
export interface ShapeHours {
  readonly shape_h: number;
  readonly squaredShape_h: number;
}

/**
 * Hours of a shape.
 *
 * @param heights - hourly shape; null if it is 1 in every hour
 * @param from - first hour
 * @param to - the hour after the last one
 */
export function shapeHours(heights: Float64Array | null, from: number, to: number): ShapeHours {
  if (heights === null) {
    const hours = Math.max(to - from, 0);
    return { shape_h: hours, squaredShape_h: hours };
  }
  let shape_h = 0;
  let squaredShape_h = 0;
  for (let hour = from; hour < to; hour += 1) {
    const height = heights[hour] ?? 0;
    shape_h += height;
    squaredShape_h += height * height;
  }
  return { shape_h, squaredShape_h };
}
