/** The plane of a flat entity: its normal (extrusion) and its distance from the origin along it. */
export interface DxfPlane {
  normalX: number;
  normalY: number;
  normalZ: number;
  elevation: number;
}

/** A normal this near to the vertical is that of the plan, seen from above or from below. */
const LEVEL = 1e-6;

/** How a plane lies: that of the plan, the same seen from below, or neither. */
export function lieOf({ normalX, normalY, normalZ }: DxfPlane): 'level' | 'from-below' | 'tilted' {
  const length = Math.hypot(normalX, normalY, normalZ);
  if (length === 0 || Math.hypot(normalX, normalY) > LEVEL * length) return length === 0 ? 'level' : 'tilted';
  return normalZ < 0 ? 'from-below' : 'level';
}

/**
 * Takes points of a plane to the plan, in place.
 *
 * Source: Autodesk, DXF Reference, Object Coordinate Systems: the arbitrary axis algorithm.
 *
 * @param points - alternating x and y of the plane
 */
export function toPlan(points: number[], plane: DxfPlane): void {
  if (lieOf(plane) === 'level') return;
  const length = Math.hypot(plane.normalX, plane.normalY, plane.normalZ);
  const [nx, ny, nz] = [plane.normalX / length, plane.normalY / length, plane.normalZ / length];
  const isNearVertical = Math.abs(nx) < 1 / 64 && Math.abs(ny) < 1 / 64;
  // The x axis of the plane: the world's y axis, or z axis, times the normal.
  const [crossX, crossY, crossZ] = isNearVertical ? [nz, 0, -nx] : [-ny, nx, 0];
  const size = Math.hypot(crossX, crossY, crossZ);
  const [ax, ay, az] = [crossX / size, crossY / size, crossZ / size];
  // The y axis: the normal times the x axis.
  const [bx, by] = [ny * az - nz * ay, nz * ax - nx * az];
  for (let index = 0; index < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    // 0 + avoids a negative zero.
    points[index] = 0 + x * ax + y * bx + plane.elevation * nx;
    points[index + 1] = 0 + x * ay + y * by + plane.elevation * ny;
  }
}
