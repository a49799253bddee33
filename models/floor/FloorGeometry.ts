import type { Finding } from '../problems/Finding.ts';
import { checkContext, type CheckContext } from './CheckContext.ts';
import type { Floor } from './Floor.ts';
import { checkRoom } from './roomChecks.ts';
import type { FloorRack, FloorRow } from './FloorRack.ts';

/** The current state of a floor, with the findings of each of its items. */
export interface FloorGeometry {
  readonly context: CheckContext;
  readonly racks: Map<string, FloorRack>;
  readonly rows: Set<FloorRow>;
  readonly ofRoom: readonly Finding[];
  /** By the index of the perforated tiles. */
  readonly ofPerforated: (Finding | null)[];
}

/** A floor without racks. */
export function emptyFloor(floor: Pick<Floor, 'path' | 'room'>): FloorGeometry {
  const context = checkContext(floor);
  return {
    context,
    racks: new Map(),
    rows: new Set(),
    ofRoom: checkRoom(context),
    ofPerforated: context.obstacles.perforated.map(() => null),
  };
}
