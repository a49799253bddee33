import type { Block, Door, FixedObstacles, Wall } from '../fixedObstacles.ts';
import type { Axis, Rectangle } from '../rectangle.ts';
import type { Room } from '../roomSchema.ts';
import type { Edge, Obstacle, RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

const DEFAULT_TILE_mm = 600;

const turnedWall = ({ x1_mm, y1_mm, x2_mm, y2_mm, halfThickness_mm }: Wall): Edge => ({
  x1_mm: y1_mm,
  y1_mm: x1_mm,
  x2_mm: y2_mm,
  y2_mm: x2_mm,
  halfThickness_mm,
});

function obstacle(area: Rectangle, isTurned: boolean, rule: Omit<Obstacle, keyof Rectangle>): Obstacle {
  const { west_mm, south_mm, east_mm, north_mm } = area;
  return isTurned
    ? { west_mm: south_mm, south_mm: west_mm, east_mm: north_mm, north_mm: east_mm, ...rule }
    : { west_mm, south_mm, east_mm, north_mm, ...rule };
}

/** No item may be closer to the centre of a door than the width of the door. */
function ofDoor({ x_mm, y_mm, width_mm }: Door, isTurned: boolean): Obstacle {
  const middle = { west_mm: x_mm, south_mm: y_mm, east_mm: x_mm, north_mm: y_mm };
  return obstacle(middle, isTurned, { clearance_mm: width_mm, isInTheWay: false });
}

function ofBlock({ kind, area }: Block, isTurned: boolean, rules: RowRules): Obstacle {
  const clearance_mm = kind === 'crah' ? rules.unitClearance_mm : 0;
  return obstacle(area, isTurned, { clearance_mm, isInTheWay: kind !== 'ramp' });
}

/**
 * Rotates a room so that rows run along x.
 *
 * @param room - provides the tiles
 * @param things - fixed items of the room, with a valid outline
 * @param along - the axis of the room that rows run along
 * @param rules - provides the clearance from cooling units
 */
export function rotateRoom(room: Room, things: FixedObstacles, along: Axis, rules: RowRules): RowFrame {
  const isTurned = along === 'y';
  const walls = isTurned ? things.walls.map(turnedWall) : things.walls;
  const outline = walls.slice(0, 'edges' in things.outline ? things.outline.edges.length : 0);
  const obstacles = things.blocks.map((block) => ofBlock(block, isTurned, rules));
  if (rules.areDoorsKept) {
    for (const door of things.doors) obstacles.push(ofDoor(door, isTurned));
  }
  const { x_mm, y_mm } = room.tileOrigin ?? { x_mm: 0, y_mm: 0 };
  const across = outline.map((edge) => edge.y1_mm);
  return {
    along,
    walls,
    outline,
    obstacles,
    south_mm: Math.min(...across),
    north_mm: Math.max(...across),
    tile_mm: room.tile_mm ?? DEFAULT_TILE_mm,
    tileX_mm: isTurned ? y_mm : x_mm,
    tileY_mm: isTurned ? x_mm : y_mm,
  };
}
