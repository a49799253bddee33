import { acrossEnd, acrossStart, endSides } from './alongRow.ts';
import type { RowAisle } from './aislesOfRow.ts';
import type { CheckContext } from './CheckContext.ts';
import { gatherFromGrid } from './cellGrid.ts';
import type { Facing } from './pointSchema.ts';
import { gatherRacks } from './rackGrid.ts';
import { overlaps, stripAhead, type Rectangle } from './rectangle.ts';
import { passing } from './segment.ts';

/** Minimum width of an exit from an aisle: a tile. */
const WAY_OUT_mm = 600;

/** Number of ends at which an aisle cannot be left; a containment has doors at its ends and closes none. */
export function deadEndCount({ lower, rectangle }: RowAisle, context: CheckContext): number {
  let count = 0;
  for (const side of endSides(lower.axis)) if (isClosed(rectangle, side, context)) count += 1;
  return count;
}

function isClosed(aisle: Rectangle, side: Facing, context: CheckContext): boolean {
  const axis = side === 0 || side === 180 ? 'y' : 'x';
  const zone = stripAhead(aisle, side, WAY_OUT_mm);
  const spans = blockedSpans(zone, side, context)
    .map((area) => [acrossStart(axis, area), acrossEnd(axis, area)] as const)
    .sort((a, b) => a[0] - b[0]);
  const [start, end] = [acrossStart(axis, aisle), acrossEnd(axis, aisle)];
  let free_mm = 0;
  let reached = start;
  for (const [from, to] of spans) {
    free_mm = Math.max(free_mm, Math.min(from, end) - reached);
    reached = Math.max(reached, to);
  }
  return Math.max(free_mm, end - reached) < Math.min(WAY_OUT_mm, end - start);
}

/** The obstacles in the zone beyond the end of an aisle. */
function blockedSpans(zone: Rectangle, side: Facing, context: CheckContext): Rectangle[] {
  const { obstacles, racks, nearBlocks, nearRacks, nearWalls } = context;
  gatherFromGrid(obstacles.blockGrid, zone, nearBlocks);
  gatherFromGrid(obstacles.wallGrid, zone, nearWalls);
  gatherRacks(racks, zone, nearRacks);
  const spans: Rectangle[] = [];
  for (const { kind, area } of nearBlocks) if (kind !== 'ramp' && overlaps(area, zone)) spans.push(area);
  for (const { area } of nearRacks) if (overlaps(area, zone)) spans.push(area);
  // From one millimetre within the aisle, so that a wall exactly at its end is found.
  const reached = withOneBefore(zone, side);
  for (const wall of nearWalls) {
    const part = passing(wall, reached);
    if (part === null) continue;
    const half_mm = wall.halfThickness_mm;
    spans.push({
      west_mm: Math.min(part.x1_mm, part.x2_mm) - half_mm,
      east_mm: Math.max(part.x1_mm, part.x2_mm) + half_mm,
      south_mm: Math.min(part.y1_mm, part.y2_mm) - half_mm,
      north_mm: Math.max(part.y1_mm, part.y2_mm) + half_mm,
    });
  }
  return spans;
}

function withOneBefore(zone: Rectangle, side: Facing): Rectangle {
  if (side === 0) return { ...zone, south_mm: zone.south_mm - 1 };
  if (side === 90) return { ...zone, west_mm: zone.west_mm - 1 };
  if (side === 180) return { ...zone, north_mm: zone.north_mm + 1 };
  return { ...zone, east_mm: zone.east_mm + 1 };
}
