import type { Workload } from './workloadSchema.ts';

/** How utilisation runs over the year, apart from its height, so that racks of one shape are added up together. */
export interface Shape {
  readonly kind: 'flat';
}

/** A workload as a shape and the share of full work by which it is multiplied. */
export interface ScaledShape {
  readonly shape: Shape;
  readonly scaleFraction: number;
}

const FLAT: Shape = { kind: 'flat' };

/** The shape of a workload: a constant one is flat, and as high as its utilisation. */
export function shapeOf(workload: Workload): ScaledShape {
  return { shape: FLAT, scaleFraction: workload.utilisationFraction };
}

/** Value of the shapes that do not vary. */
const HEIGHT = { flat: 1 } as const satisfies Record<Shape['kind'], number>;

/**
 * Adds a load of one shape to an hourly column: idle + active × shape, from its first hour on.
 *
 * @param values - receives the load, in kW
 * @param load - load without work, and what work adds where the shape is 1
 * @param firstHour - hour in which the load begins
 * @returns hours from then on, each weighted with the shape
 */
export function addShapedLoad(
  values: Float64Array,
  load: { readonly shape: Shape; readonly idle_kW: number; readonly active_kW: number },
  firstHour: number,
): number {
  const height = HEIGHT[load.shape.kind];
  const load_kW = load.idle_kW + load.active_kW * height;
  for (let hour = firstHour; hour < values.length; hour += 1) values[hour] = (values[hour] ?? 0) + load_kW;
  return height * Math.max(values.length - firstHour, 0);
}
