import { fixedThings, type Block, type FixedThings, type Wall } from './fixedThings.ts';
import type { Floor } from './Floor.ts';
import { placementRules, type Rules } from './placementRules.ts';
import { rackGrid, type RackGrid } from './rackGrid.ts';
import type { Room } from './roomSchema.ts';
import type { StandingRack } from './StandingRack.ts';

/** What every check reads: the room, its rules, and the racks by where they stand. */
export interface CheckContext {
  /** Where the hall is in the plan. */
  readonly path: string;
  readonly room: Room;
  readonly rules: Rules;
  readonly things: FixedThings;
  readonly racks: RackGrid;
  /** How far from a rack the checks of that rack look for other racks. */
  readonly rackReach_mm: number;
  /** How far from a rack the checks of that rack look for walls and units. */
  readonly thingReach_mm: number;
  /** Filled by one search after the other; no check keeps them. */
  readonly nearRacks: StandingRack[];
  readonly nearBlocks: Block[];
  readonly nearWalls: Wall[];
  /** What was said of racks that load the floor alike: a hall of equal racks says it once for each. */
  readonly loadTexts: Map<string, string>;
}

export function checkContext({ path, room }: Pick<Floor, 'path' | 'room'>): CheckContext {
  const rules = placementRules(room.rules);
  const { coldAisle, hotAisle, frontAccess, rearAccess, wallClearance, unitClearance } = rules;
  const rackReach_mm = Math.max(coldAisle.value, hotAisle.value, frontAccess.value, rearAccess.value);
  return {
    path,
    room,
    rules,
    things: fixedThings({ path, room }),
    racks: rackGrid(),
    rackReach_mm,
    thingReach_mm: Math.max(rackReach_mm, wallClearance.value, unitClearance.value),
    nearRacks: [],
    nearBlocks: [],
    nearWalls: [],
    loadTexts: new Map(),
  };
}
