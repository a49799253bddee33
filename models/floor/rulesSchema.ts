import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';

const isOn = z.boolean().optional().meta({ description: 'Whether the rule is checked. Default: true' });
const rule = z.strictObject({ isOn });
/** A distance required by a rule; at most twenty metres. */
const extent = (label: string): z.ZodInt => wholeQuantity('mm', { label, min: 1, max: 20_000 });
const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 1, max: 10_000 });

/** Placement rules of a room: which are off, and which have a custom limit. */
export const rulesSchema = z
  .strictObject({
    overlap: rule.optional(),
    insideRoom: rule.optional(),
    coldAisle: z.strictObject({ isOn, width_mm: extent('Minimum cold aisle width').optional() }).optional(),
    hotAisle: z.strictObject({ isOn, width_mm: extent('Minimum hot aisle width').optional() }).optional(),
    wallClearance: z.strictObject({ isOn, distance_mm: extent('Rack to wall').optional() }).optional(),
    unitClearance: z
      .strictObject({ isOn, distance_mm: extent('Rack to cooling unit').optional() })
      .optional(),
    frontAccess: z.strictObject({ isOn, depth_mm: extent('Front clearance').optional() }).optional(),
    rearAccess: z.strictObject({ isOn, depth_mm: extent('Rear clearance').optional() }).optional(),
    doorFree: rule.optional(),
    rowLength: z.strictObject({ isOn, rackCount: count('Racks in a row').optional() }).optional(),
    deadEnd: z.strictObject({ isOn, rackCount: count('Racks along a dead end').optional() }).optional(),
    circulation: z.strictObject({ isOn, width_mm: extent('Row-end clearance').optional() }).optional(),
    perforatedTile: z
      .strictObject({ isOn, distance_mm: extent('Cooling unit to perforated tile').optional() })
      .optional(),
    clearHeight: z.strictObject({ isOn, height_mm: extent('Clear height').optional() }).optional(),
    floorLoad: rule.optional(),
    pointLoad: rule.optional(),
    mixedFacings: rule.optional(),
  })
  .meta({ id: 'PlacementRules', description: 'Placement rules that are off or have a custom limit' });

export type StatedRules = Readonly<z.infer<typeof rulesSchema>>;
export type RuleId = keyof StatedRules;
