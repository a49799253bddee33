import { addToGrid, cellGrid, gatherFromGrid, type CellGrid } from '../cellGrid.ts';
import { fixedObstacles, type Block, type FixedObstacles, type Wall } from '../fixedObstacles.ts';
import { encloses } from '../outline.ts';
import { placementRules } from '../placementRules.ts';
import { overlaps, stripAhead, type Rectangle } from '../rectangle.ts';
import type { Room } from '../roomSchema.ts';
import { GAP_IN_ROW_mm } from '../rows.ts';
import { distanceToPoint, passing, reachesInto } from '../segment.ts';
import type { LayoutRow } from './LayoutRequest.ts';

/** The free floor area for units next to racks. */
export interface FreeArea {
  readonly obstacles: FixedObstacles;
  /** Racks, and units placed next to them. */
  readonly taken: CellGrid<Rectangle>;
  /** Row-end clearance beyond a unit at the end of a row. */
  readonly wayRound_mm: number;
  readonly areDoorsKept: boolean;
}

/** Marks floor area as occupied. */
export function freeAreaOf({ taken }: FreeArea, area: Rectangle): void {
  addToGrid(taken, area, { area, pieces: [area] });
}

/**
 * The free floor area for units.
 *
 * @param room - the room with its items
 * @param racks - footprints of the racks
 */
export function areaForUnit(room: Room, racks: Iterable<Rectangle>): FreeArea {
  const { circulation, doorFree } = placementRules(room.rules);
  const wayRound_mm = circulation.isOn ? Math.max(circulation.value, GAP_IN_ROW_mm + 1) : 0;
  const obstacles = fixedObstacles({ path: '', room });
  const ground = { obstacles, taken: cellGrid<Rectangle>(), wayRound_mm, areDoorsKept: doorFree.isOn };
  for (const area of racks) freeAreaOf(ground, area);
  return ground;
}

function isInRoom({ obstacles: { outline } }: FreeArea, area: Rectangle): boolean {
  if ('problem' in outline) return false;
  return encloses(outline.edges, (area.west_mm + area.east_mm) / 2, (area.south_mm + area.north_mm) / 2);
}

/**
 * Whether a unit fits at the end of a row: in the room, without overlaps, clear of doors, with row-end clearance beyond it.
 *
 * @param area - footprint of the unit
 * @param row - the row that it is in line with
 * @param isAtEnd - whether it is at the east or north end
 */
export function isAreaFree(ground: FreeArea, area: Rectangle, row: LayoutRow, isAtEnd: boolean): boolean {
  const { obstacles, taken, wayRound_mm } = ground;
  const outward = row.along === 'x' ? (isAtEnd ? 90 : 270) : isAtEnd ? 0 : 180;
  const beyond = stripAhead(area, outward, wayRound_mm);
  const blocks: Block[] = [];
  const walls: Wall[] = [];
  const others: Rectangle[] = [];
  for (const part of [area, beyond]) {
    gatherFromGrid(obstacles.blockGrid, part, blocks);
    gatherFromGrid(obstacles.wallGrid, part, walls);
    gatherFromGrid(taken, part, others);
    if (blocks.some((block) => overlaps(block.area, part))) return false;
    if (others.some((other) => overlaps(other, part))) return false;
    const isWalled = (wall: Wall): boolean =>
      passing(wall, part) !== null || reachesInto(wall, part, wall.halfThickness_mm);
    if (walls.some(isWalled)) return false;
  }
  const blocksDoor = obstacles.doors.some(
    ({ x_mm, y_mm, width_mm }) => distanceToPoint(area, x_mm, y_mm) < width_mm,
  );
  return isInRoom(ground, area) && !(ground.areDoorsKept && blocksDoor);
}
