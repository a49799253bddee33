import type { Finding } from '../problems/Finding.ts';
import { checkContext, type CheckContext } from './CheckContext.ts';
import type { Floor } from './Floor.ts';
import { checkRoom } from './roomChecks.ts';
import type { StandingRack, StandingRow } from './StandingRack.ts';

/** A floor as it stands now, with what is found about each of its things. */
export interface StandingFloor {
  readonly context: CheckContext;
  readonly racks: Map<string, StandingRack>;
  readonly rows: Set<StandingRow>;
  readonly ofRoom: readonly Finding[];
  /** By the index of the perforated tiles. */
  readonly ofPerforated: (Finding | null)[];
}

/** A floor on which no rack stands yet. */
export function emptyFloor(floor: Pick<Floor, 'path' | 'room'>): StandingFloor {
  const context = checkContext(floor);
  return {
    context,
    racks: new Map(),
    rows: new Set(),
    ofRoom: checkRoom(context),
    ofPerforated: context.things.perforated.map(() => null),
  };
}
