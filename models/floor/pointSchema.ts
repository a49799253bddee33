import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';

/** Maximum distance of a point from the origin of its room, in mm: two kilometres. */
const FARTHEST_mm = 2_000_000;

/** Coordinate from west to east. */
export const xSchema = wholeQuantity('mm', { label: 'x', min: -FARTHEST_mm, max: FARTHEST_mm });
/** Coordinate from south to north. */
export const ySchema = wholeQuantity('mm', { label: 'y', min: -FARTHEST_mm, max: FARTHEST_mm });

/** A point of the floor: x to the east, y to the north, from an origin chosen by the planner. */
export const pointSchema = z
  .strictObject({ x_mm: xSchema, y_mm: ySchema })
  .meta({ id: 'FloorPoint', description: 'A point of the floor: x to the east, y to the north' });

export type Point = Readonly<z.infer<typeof pointSchema>>;

/** A dimension on the floor. */
export const extent = (label: string, min = 1): z.ZodInt =>
  wholeQuantity('mm', { label, min, max: FARTHEST_mm });

/** An axis-aligned rectangle, from its south-west corner. */
export const rectangleShape = {
  x_mm: xSchema,
  y_mm: ySchema,
  width_mm: extent('Width, west to east'),
  depth_mm: extent('Depth, south to north'),
};

/** Facing direction of a front: clockwise from north, in quarter turns. */
export const facingSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).meta({
  unit: 'deg',
  label: 'Facing',
  description: 'Facing direction of the front: 0 north, 90 east, 180 south, 270 west',
});

export type Facing = z.infer<typeof facingSchema>;
