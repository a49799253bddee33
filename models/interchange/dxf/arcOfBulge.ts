/** Straight pieces that a half circle is drawn with. */
const PIECES_OF_HALF = 12;

/**
 * Appends the points of an arc, without its first, as a polyline of a DXF states it.
 *
 * Source: Autodesk, DXF Reference, LWPOLYLINE: the bulge is the tangent of a quarter of the arc's angle, negative clockwise.
 *
 * @param points - x and y in turn; is appended to
 * @param from - where the arc begins
 * @param to - where it ends
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
    // The centre lies off the middle of the chord, on the left for an arc that turns left by less than a half.
    const off = (1 - bulge * bulge) / (4 * bulge);
    const [x, y] = [(from[0] + to[0]) / 2 - dy * off, (from[1] + to[1]) / 2 + dx * off];
    const count = Math.max(1, Math.ceil((Math.abs(angle_rad) / Math.PI) * PIECES_OF_HALF));
    for (let piece = 1; piece < count; piece += 1) {
      const turn_rad = (angle_rad * piece) / count;
      const [cosine, sine] = [Math.cos(turn_rad), Math.sin(turn_rad)];
      const [fromX, fromY] = [from[0] - x, from[1] - y];
      points.push(x + fromX * cosine - fromY * sine, y + fromX * sine + fromY * cosine);
    }
  }
  points.push(to[0], to[1]);
}
