import type { Facing } from '../../../models/floor/pointSchema.ts';
import type { Json } from '../../../models/edit/document/json.ts';

/** A facing that breaks the rule is drawn as north; the plan's own check says so. */
export const facingOf = (value: Json | undefined): Facing =>
  value === 90 || value === 180 || value === 270 ? value : 0;

/** A facing after so many quarter turns clockwise. */
export const rotated = (facing_deg: Facing, quarters = 1): Facing =>
  ([0, 90, 180, 270] as const)[(((facing_deg / 90 + quarters) % 4) + 4) % 4] ?? 0;

/** Where a front looks, in a word. */
export const facingLabels: Readonly<Record<Facing, string>> = {
  0: 'north',
  90: 'east',
  180: 'south',
  270: 'west',
};
