import type { PlacedRack } from './Floor.ts';
import type { Axis, Rectangle } from './rectangle.ts';

/** Racks side by side. */
export interface Row {
  /** The axis that the row runs along. */
  readonly axis: Axis;
  readonly rectangle: Rectangle;
  /** From west to east, or from south to north. */
  readonly racks: readonly PlacedRack[];
  /** Footprint of each rack, in the same order. */
  readonly footprints: readonly Rectangle[];
  /** Whether the racks face different directions. */
  readonly isMixed: boolean;
}
