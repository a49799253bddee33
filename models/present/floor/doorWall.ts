import { clamp } from '../../math/clamp.ts';
import type { Room } from '../../floor/roomSchema.ts';
import type { Point } from '../../floor/pointSchema.ts';

/**
 * Whether the wall of a door runs from south to north: the closest wall of the outline and the inner walls.
 *
 * @param room - with its outline and walls
 * @param at - centre of the door
 */
export function isInWallAlongY({ outline, walls = {} }: Room, at: Point): boolean {
  let nearest_mm = Infinity;
  let isAlongY = false;
  const look = (from: Point, to: Point): void => {
    const distance_mm = distanceTo(from, to, at);
    if (distance_mm >= nearest_mm) return;
    nearest_mm = distance_mm;
    isAlongY = Math.abs(to.y_mm - from.y_mm) > Math.abs(to.x_mm - from.x_mm);
  };
  outline.forEach((corner, index) => {
    look(corner, outline[(index + 1) % outline.length] ?? corner);
  });
  for (const { from, to } of Object.values(walls)) look(from, to);
  return isAlongY;
}

function distanceTo(from: Point, to: Point, at: Point): number {
  const [x_mm, y_mm] = [to.x_mm - from.x_mm, to.y_mm - from.y_mm];
  const square = x_mm * x_mm + y_mm * y_mm;
  const along = square === 0 ? 0 : ((at.x_mm - from.x_mm) * x_mm + (at.y_mm - from.y_mm) * y_mm) / square;
  const share = clamp(along, 0, 1);
  return Math.hypot(from.x_mm + share * x_mm - at.x_mm, from.y_mm + share * y_mm - at.y_mm);
}
