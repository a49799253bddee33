import { fixedObstacles, type Block, type FixedObstacles, type Wall } from './fixedObstacles.ts';
import type { Floor } from './Floor.ts';
import { placementRules, type Rules } from './placementRules.ts';
import { rackGrid, type RackGrid } from './rackGrid.ts';
import type { Room } from './roomSchema.ts';
import type { FloorRack } from './FloorRack.ts';

/** Input of every check: the room, its rules, and the racks by location. */
export interface CheckContext {
  /** Path of the hall in the plan. */
  readonly path: string;
  readonly room: Room;
  readonly rules: Rules;
  readonly obstacles: FixedObstacles;
  readonly racks: RackGrid;
  /** Distance from a rack within which its checks search for other racks. */
  readonly rackReach_mm: number;
  /** Distance from a rack within which its checks search for walls and units. */
  readonly itemReach_mm: number;
  /** Scratch buffers: refilled by each search; no check retains them. */
  readonly nearRacks: FloorRack[];
  readonly nearBlocks: Block[];
  readonly nearWalls: Wall[];
  /** Messages by floor load, shared by racks with identical loads: a hall of identical racks formats each once. */
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
    obstacles: fixedObstacles({ path, room }),
    racks: rackGrid(),
    rackReach_mm,
    itemReach_mm: Math.max(rackReach_mm, wallClearance.value, unitClearance.value),
    nearRacks: [],
    nearBlocks: [],
    nearWalls: [],
    loadTexts: new Map(),
  };
}
