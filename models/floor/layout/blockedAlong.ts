import type { Rectangle } from '../rectangle.ts';
import type { Edge } from './RowFrame.ts';

/** A strip along a row, from one y to another. */
export interface Strip {
  readonly from_mm: number;
  readonly to_mm: number;
}

/** Spans along a row, in sequence: [from, to, from, to, ...]. */
export type Spans = number[];

/** Rounding tolerance of slanted edges. */
const ROUNDING_mm = 1e-6;

function push(spans: Spans, from_mm: number, to_mm: number): void {
  if (from_mm > to_mm) return;
  spans.push(Math.floor(from_mm + ROUNDING_mm), Math.ceil(to_mm - ROUNDING_mm));
}

/**
 * Adds the span of a strip that an area blocks for racks at a required distance from it.
 *
 * @param spans - receives the span, if there is one
 */
export function blockByArea(spans: Spans, area: Rectangle, strip: Strip, distance_mm: number): void {
  const away_mm = Math.max(strip.from_mm - area.north_mm, area.south_mm - strip.to_mm, 0);
  const touches = strip.from_mm >= area.north_mm || area.south_mm >= strip.to_mm;
  if (touches && away_mm >= distance_mm) return;
  const reach_mm = Math.sqrt(distance_mm * distance_mm - away_mm * away_mm);
  push(spans, area.west_mm - reach_mm, area.east_mm + reach_mm);
}

/** Half of the chord in which a line along x cuts a disk around a corner, or -1. */
function halfChord(away_mm: number, radius_mm: number): number {
  const square = radius_mm * radius_mm - away_mm * away_mm;
  return square < 0 ? -1 : Math.sqrt(square);
}

/**
 * Adds the span of a strip that a wall blocks for racks at a required straight-line distance from it.
 *
 * The points that are too close form a capsule around the wall. A capsule and a strip are convex, so they share one span: its
 * ends are where the capsule is widest inside the strip, or where it meets the strip's border.
 *
 * @param spans - receives the span, if there is one
 */
export function blockByWall(spans: Spans, wall: Edge, strip: Strip, distance_mm: number): void {
  const radius_mm = distance_mm + wall.halfThickness_mm;
  if (Math.max(wall.y1_mm, wall.y2_mm) + radius_mm <= strip.from_mm) return;
  if (Math.min(wall.y1_mm, wall.y2_mm) - radius_mm >= strip.to_mm) return;
  const lengthX_mm = wall.x2_mm - wall.x1_mm;
  const lengthY_mm = wall.y2_mm - wall.y1_mm;
  const length_mm = Math.hypot(lengthX_mm, lengthY_mm);
  if (length_mm === 0) return;
  const normalX_mm = (-lengthY_mm / length_mm) * radius_mm;
  const normalY_mm = (lengthX_mm / length_mm) * radius_mm;
  let west_mm = Infinity;
  let east_mm = -Infinity;
  const widen = (x_mm: number): void => {
    if (x_mm < west_mm) west_mm = x_mm;
    if (x_mm > east_mm) east_mm = x_mm;
  };
  const cutSide = (side: number, y_mm: number): void => {
    const share = lengthY_mm === 0 ? -1 : (y_mm - wall.y1_mm - side * normalY_mm) / lengthY_mm;
    if (share >= 0 && share <= 1) widen(wall.x1_mm + side * normalX_mm + share * lengthX_mm);
  };
  const cutDisk = (x_mm: number, away_mm: number): void => {
    const half_mm = halfChord(away_mm, radius_mm);
    if (half_mm < 0) return;
    widen(x_mm - half_mm);
    widen(x_mm + half_mm);
  };
  for (const [x_mm, y_mm] of [
    [wall.x1_mm, wall.y1_mm],
    [wall.x2_mm, wall.y2_mm],
  ] as const) {
    // The disk is widest where the strip is closest to its centre.
    cutDisk(x_mm, Math.max(strip.from_mm - y_mm, y_mm - strip.to_mm, 0));
  }
  for (const y_mm of [strip.from_mm, strip.to_mm]) {
    cutSide(1, y_mm);
    cutSide(-1, y_mm);
  }
  push(spans, west_mm, east_mm);
}

/** Sorts spans in place, and joins those that overlap or touch. */
export function joinSpans(spans: Spans): Spans {
  const order: [number, number][] = [];
  for (let i = 0; i < spans.length; i += 2) order.push([spans[i] ?? 0, spans[i + 1] ?? 0]);
  order.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: Spans = [];
  for (const [from_mm, to_mm] of order) {
    const last = joined.length - 1;
    const end_mm = joined[last];
    if (end_mm !== undefined && from_mm <= end_mm) joined[last] = Math.max(end_mm, to_mm);
    else joined.push(from_mm, to_mm);
  }
  return joined;
}
