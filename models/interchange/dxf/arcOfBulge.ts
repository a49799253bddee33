/** Number of straight segments per half circle. */
const SEGMENTS_PER_HALF = 12;

/**
 * Appends the points of an arc of a DXF polyline, without its first point.
 *
 * Source: Autodesk, DXF Reference, LWPOLYLINE: the bulge is the tangent of a quarter of the arc's angle, negative clockwise.
 *
 * @param points - alternating x and y; is appended to
 * @param from - start of the arc
 * @param to - end of the arc
 */
export function appendArc(
  points: number[],
  from: readonly [number, number],
  to: readonly [number, number],
  bulge: number,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (bulge !== 0 && Number.isFinite(bulge) && (dx !== 0 || dy !== 0)) {
    const angle_rad = 4 * Math.atan(bulge);
    // The centre is offset from the middle of the chord, to the left for a left-turning arc below a half circle.
    const off = (1 - bulge * bulge) / (4 * bulge);
    const [x, y] = [(from[0] + to[0]) / 2 - dy * off, (from[1] + to[1]) / 2 + dx * off];
    const count = Math.max(1, Math.ceil((Math.abs(angle_rad) / Math.PI) * SEGMENTS_PER_HALF));
    for (let segment = 1; segment < count; segment += 1) {
      const turn_rad = (angle_rad * segment) / count;
      const [cosine, sine] = [Math.cos(turn_rad), Math.sin(turn_rad)];
      const [fromX, fromY] = [from[0] - x, from[1] - y];
      points.push(x + fromX * cosine - fromY * sine, y + fromX * sine + fromY * cosine);
    }
  }
  points.push(to[0], to[1]);
}
