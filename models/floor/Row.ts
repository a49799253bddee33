import type { PlacedRack } from './Floor.ts';
import type { Axis, Rectangle } from './rectangle.ts';

/** Racks that stand side by side. */
export interface Row {
  /** The axis that the row runs along. */
  readonly axis: Axis;
  readonly rectangle: Rectangle;
  /** From west to east, or from south to north. */
  readonly racks: readonly PlacedRack[];
  /** What each rack takes of the floor, in the same order. */
  readonly footprints: readonly Rectangle[];
  /** Whether some fronts look one way and some the other. */
  readonly isMixed: boolean;
}
