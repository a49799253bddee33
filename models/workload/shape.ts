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

/**
 * A shape hour by hour, before it is scaled.
 *
 * @param hourCount - hours of the year
 * @returns a fresh column of that many values; a flat shape is 1 in all of them
 */
export function shapeColumn(shape: Shape, hourCount: number): Float64Array {
  return new Float64Array(hourCount).fill(HEIGHT[shape.kind]);
}

/** Value of the shapes that do not vary. */
const HEIGHT = { flat: 1 } as const satisfies Record<Shape['kind'], number>;
