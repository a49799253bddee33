/** A point of a chart that stands for one or more. */
export interface ThinnedPoint<Point> {
  readonly point: Point;
  /** Of the points that are drawn at this place, with itself. */
  readonly count: number;
}

/**
 * One point for each square of a grid: the first one in it, with the number of all.
 *
 * @param points - in pixels, the first of a square is drawn
 * @param cell_px - side of a square
 */
export function thinnedPoints<Point extends { readonly at: readonly [x: number, y: number] }>(
  points: readonly Point[],
  cell_px: number,
): ThinnedPoint<Point>[] {
  const found = new Map<string, { readonly point: Point; count: number }>();
  for (const point of points) {
    const [x, y] = point.at;
    const key = `${String(Math.floor(x / cell_px))} ${String(Math.floor(y / cell_px))}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { point, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}
