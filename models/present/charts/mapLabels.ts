import type { MapPoint } from './mapView.ts';
import { textWidth } from './textWidth.ts';

/** A place of a map with its name. */
export interface NamedPoint extends MapPoint {
  readonly name: string;
}

/** A name beside its place. */
export interface MapLabel {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

export const LABEL_FONT_px = 11;
const HEIGHT = 13;
const AWAY = 9;
const DOT = 6;
const GAP = 2;

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touches = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Names beside their places, where they fit: none on another, on a place, or beyond the edge.
 *
 * @param points - of the map; those outside of the room have no name
 * @param order - indexes of the points, the most important first
 * @param room - of the drawing
 */
export function mapLabels(points: readonly NamedPoint[], order: readonly number[], room: Room): MapLabel[] {
  const isInside = ({ x, y }: MapPoint): boolean => x >= 0 && x <= room.width && y >= 0 && y <= room.height;
  const dots = points.filter(isInside).map(({ x, y }) => ({
    left: x - DOT,
    right: x + DOT,
    top: y - DOT,
    bottom: y + DOT,
  }));
  const taken: Rect[] = [];
  const labels: MapLabel[] = [];
  for (const index of order) {
    const point = points[index];
    if (point === undefined || !isInside(point)) continue;
    const width = (textWidth(point.name) * LABEL_FONT_px) / 12;
    const starts = [
      [point.x + AWAY, point.y + 4],
      [point.x - AWAY - width, point.y + 4],
      [point.x - width / 2, point.y - AWAY],
      [point.x - width / 2, point.y + AWAY + HEIGHT - 3],
    ] as const;
    const free = starts.find(([x, y]) => {
      const rect = { left: x - GAP, right: x + width + GAP, top: y - HEIGHT + 2, bottom: y + 3 };
      const fits = rect.left >= 0 && rect.right <= room.width && rect.top >= 0 && rect.bottom <= room.height;
      return fits && ![...taken, ...dots].some((other) => touches(rect, other));
    });
    if (free === undefined) continue;
    const [x, y] = free;
    taken.push({ left: x - GAP, right: x + width + GAP, top: y - HEIGHT + 2, bottom: y + 3 });
    labels.push({ index, x, y, width });
  }
  return labels;
}
