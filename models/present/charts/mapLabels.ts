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
/** The first place is framed. */
const AWAY_FROM_FRAME = 14;
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
 * Names beside their places, where they fit: none on another, on a place, or beyond the edge. The first may cover other places.
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
    const isFirst = index === order[0];
    const width = (textWidth(point.name, isFirst ? 'bold' : 'regular') * LABEL_FONT_px) / 12;
    const away = isFirst ? AWAY_FROM_FRAME : AWAY;
    const starts = [
      [point.x + away, point.y + 4],
      [point.x - away - width, point.y + 4],
      [point.x - width / 2, point.y - away],
      [point.x - width / 2, point.y + away + HEIGHT - 3],
    ] as const;
    const rectAt = ([x, y]: readonly [number, number]): Rect => ({
      left: x - GAP,
      right: x + width + GAP,
      top: y - HEIGHT + 2,
      bottom: y + 3,
    });
    const fitting = starts.filter((start) => {
      const { left, right, top, bottom } = rectAt(start);
      return left >= 0 && right <= room.width && top >= 0 && bottom <= room.height;
    });
    const free =
      fitting.find((start) => ![...taken, ...dots].some((other) => touches(rectAt(start), other))) ??
      (isFirst ? fitting.at(-1) : undefined);
    if (free === undefined) continue;
    const [x, y] = free;
    taken.push(rectAt(free));
    labels.push({ index, x, y, width });
  }
  return labels;
}
