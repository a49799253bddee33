import { clamp } from '../math/clamp.ts';
import type { Rectangle } from './rectangle.ts';

/** A straight line from point to point. */
export interface Segment {
  readonly x1_mm: number;
  readonly y1_mm: number;
  readonly x2_mm: number;
  readonly y2_mm: number;
}

/**
 * The part of a line inside a rectangle, its edges included.
 * Method: Liang and Barsky, "A new concept and method for line clipping", ACM TOG 3 (1984).
 *
 * @returns null if they share no point
 */
export function clipped(line: Segment, area: Rectangle): Segment | null {
  const { x1_mm, y1_mm } = line;
  const x_mm = line.x2_mm - x1_mm;
  const y_mm = line.y2_mm - y1_mm;
  const x = within(x_mm, area.west_mm - x1_mm, area.east_mm - x1_mm);
  const y = within(y_mm, area.south_mm - y1_mm, area.north_mm - y1_mm);
  const from = Math.max(x[0], y[0]);
  const to = Math.min(x[1], y[1]);
  if (from > to) return null;
  return {
    x1_mm: x1_mm + from * x_mm,
    y1_mm: y1_mm + from * y_mm,
    x2_mm: x1_mm + to * x_mm,
    y2_mm: y1_mm + to * y_mm,
  };
}

/** The range of shares of its length within which a line is between two bounds of one coordinate. */
function within(length_mm: number, lowest_mm: number, highest_mm: number): readonly [number, number] {
  if (length_mm === 0) return lowest_mm <= 0 && highest_mm >= 0 ? [0, 1] : [1, 0];
  const a = lowest_mm / length_mm;
  const b = highest_mm / length_mm;
  return a < b ? [Math.max(a, 0), Math.min(b, 1)] : [Math.max(b, 0), Math.min(a, 1)];
}

/** The part of a line that passes through the inside of a rectangle; null if it is outside or runs along an edge. */
export function passing(line: Segment, area: Rectangle): Segment | null {
  const part = clipped(line, area);
  if (part === null) return null;
  const x_mm = (part.x1_mm + part.x2_mm) / 2;
  const y_mm = (part.y1_mm + part.y2_mm) / 2;
  const isInside = x_mm > area.west_mm && x_mm < area.east_mm && y_mm > area.south_mm && y_mm < area.north_mm;
  return isInside ? part : null;
}

/** Whether a wall along a line, with its half thickness on either side, overlaps a rectangle. */
export function reachesInto(line: Segment, area: Rectangle, halfThickness_mm: number): boolean {
  if (passing(line, area) !== null) return true;
  return halfThickness_mm > 0 && distanceToLine(area, line) < halfThickness_mm;
}

/** The shortest distance from a line to a rectangle in mm; 0 if they touch. */
export function distanceToLine(area: Rectangle, line: Segment): number {
  if (clipped(line, area) !== null) return 0;
  const { west_mm, south_mm, east_mm, north_mm } = area;
  return Math.min(
    pointToLine(west_mm, south_mm, line),
    pointToLine(west_mm, north_mm, line),
    pointToLine(east_mm, south_mm, line),
    pointToLine(east_mm, north_mm, line),
    distanceToPoint(area, line.x1_mm, line.y1_mm),
    distanceToPoint(area, line.x2_mm, line.y2_mm),
  );
}

/** The shortest distance from a point to a rectangle in mm; 0 inside. */
export function distanceToPoint(area: Rectangle, x_mm: number, y_mm: number): number {
  return Math.hypot(
    Math.max(area.west_mm - x_mm, x_mm - area.east_mm, 0),
    Math.max(area.south_mm - y_mm, y_mm - area.north_mm, 0),
  );
}

/** The shortest distance from a point to a line in mm. */
export function pointToLine(x_mm: number, y_mm: number, line: Segment): number {
  const alongX_mm = line.x2_mm - line.x1_mm;
  const alongY_mm = line.y2_mm - line.y1_mm;
  const square_mm2 = alongX_mm * alongX_mm + alongY_mm * alongY_mm;
  const fromX_mm = x_mm - line.x1_mm;
  const fromY_mm = y_mm - line.y1_mm;
  const share = square_mm2 === 0 ? 0 : (fromX_mm * alongX_mm + fromY_mm * alongY_mm) / square_mm2;
  const nearest = clamp(share, 0, 1);
  return Math.hypot(fromX_mm - nearest * alongX_mm, fromY_mm - nearest * alongY_mm);
}
