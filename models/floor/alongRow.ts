import type { Facing } from './pointSchema.ts';
import type { Axis, Rectangle } from './rectangle.ts';

/** The axis that a row of racks with this facing runs along. */
export const axisOf = (facing_deg: Facing): Axis => (facing_deg === 0 || facing_deg === 180 ? 'x' : 'y');

/** The side of a row along an axis that faces greater coordinates: north or east. */
export const upperSide = (axis: Axis): Facing => (axis === 'x' ? 0 : 90);

/** The sides at the ends of a row: first the one with the smaller coordinate. */
export const endSides = (axis: Axis): readonly [Facing, Facing] => (axis === 'x' ? [270, 90] : [180, 0]);

/** Where a rectangle begins along a row. */
export const alongStart = (axis: Axis, { west_mm, south_mm }: Rectangle): number =>
  axis === 'x' ? west_mm : south_mm;
/** Where a rectangle ends along a row. */
export const alongEnd = (axis: Axis, { east_mm, north_mm }: Rectangle): number =>
  axis === 'x' ? east_mm : north_mm;
/** Where a rectangle begins across a row. */
export const acrossStart = (axis: Axis, { west_mm, south_mm }: Rectangle): number =>
  axis === 'x' ? south_mm : west_mm;
/** Where a rectangle ends across a row. */
export const acrossEnd = (axis: Axis, { east_mm, north_mm }: Rectangle): number =>
  axis === 'x' ? north_mm : east_mm;

interface Spans {
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
}

/** The rectangle that covers a span along a row and a span across it. */
export function spanned(axis: Axis, { along, across }: Spans): Rectangle {
  const [x, y] = axis === 'x' ? [along, across] : [across, along];
  return { west_mm: x[0], east_mm: x[1], south_mm: y[0], north_mm: y[1] };
}
