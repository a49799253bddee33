import type { MapPoint } from './mapView.ts';

/**
 * The next city in the direction of an arrow key: the nearest of those that are more ahead than sideways.
 *
 * @param points - of all cities
 * @param from - index of the current city
 * @param key - name of the key
 * @returns its index; undefined if the key is not an arrow or there is no city in that direction
 */
export function nearestCity(points: readonly MapPoint[], from: number, key: string): number | undefined {
  const directions: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const direction = directions[key];
  const here = points[from];
  if (direction === undefined || here === undefined) return undefined;
  let best: number | undefined;
  let least = Infinity;
  for (const [index, { x, y }] of points.entries()) {
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const distance = ahead + 2 * aside;
    if (index === from || ahead <= 0 || aside > 2 * ahead || distance >= least) continue;
    best = index;
    least = distance;
  }
  return best;
}
