import type { Facing } from '../../floor/pointSchema.ts';
import type { Json } from '../../edit/document/json.ts';

/** An invalid facing is drawn as north; the check of the plan reports it. */
export const facingOf = (value: Json | undefined): Facing =>
  value === 90 || value === 180 || value === 270 ? value : 0;

/** A facing after a number of quarter turns clockwise. */
export const rotated = (facing_deg: Facing, quarters = 1): Facing =>
  ([0, 90, 180, 270] as const)[(((facing_deg / 90 + quarters) % 4) + 4) % 4] ?? 0;

/** Labels of facings. */
export const facingLabels: Readonly<Record<Facing, string>> = {
  0: 'north',
  90: 'east',
  180: 'south',
  270: 'west',
};

/** Facings by the key that chooses them on the floor. */
export const facingKeys: Readonly<Record<string, Facing>> = { n: 0, e: 90, s: 180, w: 270 };
