import { z } from 'zod';
import { wholeQuantity } from '../units/quantity.ts';

const isOn = z.boolean().optional().meta({ description: 'Whether the rule is checked; true unless given' });
const rule = z.strictObject({ isOn });
/** A distance that a rule asks for; no room of racks asks for more than twenty metres. */
const extent = (label: string): z.ZodInt => wholeQuantity('mm', { label, min: 1, max: 20_000 });
const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 1, max: 10_000 });

/** What a room says of the placement rules: which are off, and which have another number than the usual one. */
export const rulesSchema = z
  .strictObject({
    overlap: rule.optional(),
    insideRoom: rule.optional(),
    coldAisle: z
      .strictObject({ isOn, width_mm: extent('Least width of a cold aisle').optional() })
      .optional(),
    hotAisle: z.strictObject({ isOn, width_mm: extent('Least width of a hot aisle').optional() }).optional(),
    wallClearance: z.strictObject({ isOn, distance_mm: extent('Rack to wall').optional() }).optional(),
    unitClearance: z
      .strictObject({ isOn, distance_mm: extent('Rack to cooling unit').optional() })
      .optional(),
    frontAccess: z.strictObject({ isOn, depth_mm: extent('Free depth before a rack').optional() }).optional(),
    rearAccess: z.strictObject({ isOn, depth_mm: extent('Free depth behind a rack').optional() }).optional(),
    doorFree: rule.optional(),
    rowLength: z.strictObject({ isOn, rackCount: count('Racks of a row').optional() }).optional(),
    deadEnd: z.strictObject({ isOn, rackCount: count('Racks along a dead end').optional() }).optional(),
    circulation: z.strictObject({ isOn, width_mm: extent('Way round the rows').optional() }).optional(),
    perforatedTile: z
      .strictObject({ isOn, distance_mm: extent('Cooling unit to perforated tile').optional() })
      .optional(),
    clearHeight: z.strictObject({ isOn, height_mm: extent('Clear height').optional() }).optional(),
    floorLoad: rule.optional(),
    pointLoad: rule.optional(),
    mixedFacings: rule.optional(),
  })
  .meta({ id: 'PlacementRules', description: 'Placement rules that are off or have a number of their own' });

export type StatedRules = Readonly<z.infer<typeof rulesSchema>>;
export type RuleId = keyof StatedRules;
