import { addToGrid, cellGrid, gatherFromGrid, type CellGrid } from '../cellGrid.ts';
import { fixedThings, type Block, type FixedThings, type Wall } from '../fixedThings.ts';
import { encloses } from '../outline.ts';
import { placementRules } from '../placementRules.ts';
import { overlaps, stripBeyond, type Rectangle } from '../rectangle.ts';
import type { Room } from '../roomSchema.ts';
import { GAP_IN_ROW_mm } from '../rows.ts';
import { distanceToPoint, passing, reachesInto } from '../segment.ts';
import type { LaidRow } from './LayoutRequest.ts';

/** The floor that is left for units beside racks. */
export interface Ground {
  readonly things: FixedThings;
  /** Racks, and units that were put beside them. */
  readonly taken: CellGrid<Rectangle>;
  /** What is left free beyond a unit at the end of a row. */
  readonly wayRound_mm: number;
  readonly areDoorsKept: boolean;
}

/** Takes floor, so that no other unit stands there. */
export function takeGround({ taken }: Ground, area: Rectangle): void {
  addToGrid(taken, area, { area, pieces: [area] });
}

/**
 * The floor that is left for units.
 *
 * @param room - with what stands there
 * @param racks - what racks take of the floor
 */
export function groundFor(room: Room, racks: Iterable<Rectangle>): Ground {
  const { circulation, doorFree } = placementRules(room.rules);
  const wayRound_mm = circulation.isOn ? Math.max(circulation.value, GAP_IN_ROW_mm + 1) : 0;
  const things = fixedThings({ path: '', room });
  const ground = { things, taken: cellGrid<Rectangle>(), wayRound_mm, areDoorsKept: doorFree.isOn };
  for (const area of racks) takeGround(ground, area);
  return ground;
}

function isInRoom({ things: { outline } }: Ground, area: Rectangle): boolean {
  if ('problem' in outline) return false;
  return encloses(outline.edges, (area.west_mm + area.east_mm) / 2, (area.south_mm + area.north_mm) / 2);
}

/**
 * Whether a unit can stand at the end of a row: in the room, off everything, clear of doors, with a way round beyond it.
 *
 * @param area - what the unit takes of the floor
 * @param row - that it stands in line with
 * @param isAtEnd - whether it stands at the east or north end
 */
export function isFree(ground: Ground, area: Rectangle, row: LaidRow, isAtEnd: boolean): boolean {
  const { things, taken, wayRound_mm } = ground;
  const outward = row.along === 'x' ? (isAtEnd ? 90 : 270) : isAtEnd ? 0 : 180;
  const beyond = stripBeyond(area, outward, wayRound_mm);
  const blocks: Block[] = [];
  const walls: Wall[] = [];
  const others: Rectangle[] = [];
  for (const part of [area, beyond]) {
    gatherFromGrid(things.blockGrid, part, blocks);
    gatherFromGrid(things.wallGrid, part, walls);
    gatherFromGrid(taken, part, others);
    if (blocks.some((block) => overlaps(block.area, part))) return false;
    if (others.some((other) => overlaps(other, part))) return false;
    const isWalled = (wall: Wall): boolean =>
      passing(wall, part) !== null || reachesInto(wall, part, wall.halfThickness_mm);
    if (walls.some(isWalled)) return false;
  }
  const blocksDoor = things.doors.some(
    ({ x_mm, y_mm, width_mm }) => distanceToPoint(area, x_mm, y_mm) < width_mm,
  );
  return isInRoom(ground, area) && !(ground.areDoorsKept && blocksDoor);
}
