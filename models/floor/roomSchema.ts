import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { extent, facingSchema, pointSchema, rectangleShape, xSchema, ySchema } from './pointSchema.ts';
import { rulesSchema } from './rulesSchema.ts';

/** The most of each kind of thing that a room may hold. */
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
  .strictObject({ from: pointSchema, to: pointSchema, thickness_mm: extent('Thickness').optional() })
  .meta({ id: 'Wall', description: 'A wall inside the room, from point to point' });

const columnSchema = z
  .strictObject(rectangleShape)
  .meta({ id: 'Column', description: 'A column of the building' });

const doorSchema = z
  .strictObject({ at: pointSchema, width_mm: extent('Clear width') })
  .meta({ id: 'Door', description: 'A door: its middle, on a wall or on the outline' });

const rampSchema = z
  .strictObject(rectangleShape)
  .meta({ id: 'Ramp', description: 'A ramp; nothing may stand on it' });

/** What stands on the floor beside racks. */
export const floorUnitKinds = ['crah', 'in-row', 'cdu', 'ups', 'pdu', 'rpp', 'busway'] as const;

const unitSchema = z
  .strictObject({
    kind: z.enum(floorUnitKinds).meta({ description: 'A busway hangs above the racks and takes no floor' }),
    name: nameSchema,
    x_mm: xSchema,
    y_mm: ySchema,
    width_mm: extent('Width, side to side'),
    depth_mm: extent('Depth, front to rear'),
    facing_deg: facingSchema
      .optional()
      .meta({ description: 'Where its front looks or blows; 0 unless given' }),
    weight_kg: quantity('kg', { label: 'Weight', min: 0, max: 100_000 }).optional(),
    coolingCapacity_kW: quantity('kW', { label: 'Cooling capacity', min: 0, max: 100_000 }).optional(),
    node: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'Node of the power topology that this unit is' }),
  })
  .meta({
    id: 'FloorUnit',
    description: 'A cooling or power unit: the south-west corner of its footprint as it stands',
  });

const containmentSchema = z
  .strictObject({ kind: z.enum(['hot-aisle', 'cold-aisle']), ...rectangleShape })
  .meta({ id: 'Containment', description: 'An aisle that is closed off from the room' });

const perforatedSchema = z
  .strictObject(rectangleShape)
  .meta({ id: 'PerforatedTiles', description: 'Tiles that let cold air up' });

/** A room that is drawn: its outline, its floor and what stands there beside racks. */
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
      description: '600 unless given',
    }).optional(),
    tileOrigin: pointSchema
      .optional()
      .meta({ description: 'Where the corner of a tile is; the origin unless given' }),
    clearHeight_mm: extent('Clear height').optional(),
    floorLoad_kg_per_m2: quantity('kg_per_m2', {
      label: 'Floor load',
      min: 0,
      max: 100_000,
      description: 'Spread load that the floor carries; no limit is checked unless given',
    }).optional(),
    tilePointLoad_kg: quantity('kg', {
      label: 'Point load of a tile',
      min: 0,
      max: 100_000,
      description: 'Load that one tile carries under one foot; no limit is checked unless given',
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
    description: 'A room that is drawn: its outline, its floor, and what stands there beside racks',
  });

export type Room = Readonly<z.infer<typeof roomSchema>>;
export type FloorUnit = Readonly<z.infer<typeof unitSchema>>;
