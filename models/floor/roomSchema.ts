import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { arrangementShape } from './arrangementShape.ts';
import { extent, facingSchema, pointSchema, rectangleShape, xSchema, ySchema } from './pointSchema.ts';
import { rulesSchema } from './rulesSchema.ts';

/** Maximum number of items of each kind in a room. */
export const roomLimits = { corners: 500, parts: 5_000 } as const;

const parts = <Part extends z.ZodType>(part: Part): z.ZodOptional<z.ZodRecord<z.ZodString, Part>> =>
  z
    .record(idSchema, part)
    .refine(
      (all) => Object.keys(all).length <= roomLimits.parts,
      `at most ${String(roomLimits.parts)} are allowed`,
    )
    .optional();

const nameSchema = z.string().min(1).max(200).optional();

const wallSchema = z
  .strictObject({
    from: pointSchema,
    to: pointSchema,
    thickness_mm: extent('Thickness').optional(),
    ...arrangementShape,
  })
  .meta({ id: 'Wall', description: 'A wall inside the room, from point to point' });

const columnSchema = z
  .strictObject({ ...rectangleShape, ...arrangementShape })
  .meta({ id: 'Column', description: 'A column of the building' });

const doorSchema = z
  .strictObject({ at: pointSchema, width_mm: extent('Clear width'), ...arrangementShape })
  .meta({ id: 'Door', description: 'A door: its centre, on a wall or on the outline' });

const rampSchema = z
  .strictObject({ ...rectangleShape, ...arrangementShape })
  .meta({ id: 'Ramp', description: 'A ramp; it must be kept clear' });

/** Floor units other than racks. */
export const floorUnitKinds = ['crah', 'in-row', 'cdu', 'ups', 'pdu', 'rpp', 'busway'] as const;

const unitSchema = z
  .strictObject({
    kind: z.enum(floorUnitKinds).meta({ description: 'A busway is above the racks and occupies no floor' }),
    name: nameSchema,
    x_mm: xSchema,
    y_mm: ySchema,
    width_mm: extent('Width, side to side'),
    depth_mm: extent('Depth, front to rear'),
    facing_deg: facingSchema
      .optional()
      .meta({ description: 'Facing direction or airflow direction. Default: 0' }),
    weight_kg: quantity('kg', { label: 'Weight', min: 0, max: 100_000 }).optional(),
    coolingCapacity_kW: quantity('kW', { label: 'Cooling capacity', min: 0, max: 100_000 }).optional(),
    airflow_m3_s: quantity('m3_s', {
      label: 'Airflow',
      min: 0,
      max: 500,
      description:
        'Air that a cooling unit supplies. Default: what carries its cooling capacity at the air temperature rise of the hall',
    }).optional(),
    node: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'Node of the power topology that represents this unit' }),
    ...arrangementShape,
  })
  .meta({
    id: 'FloorUnit',
    description: 'A cooling or power unit: the south-west corner of its footprint after rotation',
  });

const containmentSchema = z
  .strictObject({ kind: z.enum(['hot-aisle', 'cold-aisle']), ...rectangleShape, ...arrangementShape })
  .meta({ id: 'Containment', description: 'An aisle that is closed off from the room' });

const perforatedSchema = z
  .strictObject({ ...rectangleShape, ...arrangementShape })
  .meta({ id: 'PerforatedTiles', description: 'Tiles that supply cold air' });

/** A room: its outline, its floor and its items other than racks. */
export const roomSchema = z
  .strictObject({
    outline: z
      .array(pointSchema)
      .min(3)
      .max(roomLimits.corners)
      .meta({ description: 'Corners in order; the last is joined to the first' }),
    tile_mm: wholeQuantity('mm', {
      label: 'Tile',
      min: 100,
      max: 2000,
      description: 'Default: 600',
    }).optional(),
    tileOrigin: pointSchema
      .optional()
      .meta({ description: 'Position of a tile corner. Default: the origin' }),
    clearHeight_mm: extent('Clear height').optional(),
    floorLoad_kg_per_m2: quantity('kg_per_m2', {
      label: 'Uniform load',
      min: 0,
      max: 100_000,
      description: 'Uniform-load rating of the floor. Default: no limit is checked',
    }).optional(),
    tilePointLoad_kg: quantity('kg', {
      label: 'Point load',
      min: 0,
      max: 100_000,
      description: 'Point-load rating of a tile under one foot. Default: no limit is checked',
    }).optional(),
    walls: parts(wallSchema),
    columns: parts(columnSchema),
    doors: parts(doorSchema),
    ramps: parts(rampSchema),
    units: parts(unitSchema),
    containments: parts(containmentSchema),
    perforatedTiles: parts(perforatedSchema),
    rules: rulesSchema.optional(),
  })
  .meta({
    id: 'Room',
    description: 'A room: its outline, its floor, and its items other than racks',
  });

export type Room = Readonly<z.infer<typeof roomSchema>>;
export type FloorUnit = Readonly<z.infer<typeof unitSchema>>;
