import { clamp } from '../../../models/math/clamp.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';

/** The visible part of the floor: the point in the upper left corner of the canvas, and the scale. */
export interface View {
  readonly left_mm: number;
  readonly top_mm: number;
  readonly scale_px_per_mm: number;
}

/** The size of the canvas on the screen. */
export interface Size {
  readonly width_px: number;
  readonly height_px: number;
}

export interface ScreenPoint {
  readonly x_px: number;
  readonly y_px: number;
}

/** From a hall of two kilometres to a rack that fills the screen. */
const MIN_SCALE = 0.0004;
const MAX_SCALE = 1;
const MARGIN_px = 36;

/** The position of a point of the floor on the canvas: north is up. */
export function toScreen(view: View, { x_mm, y_mm }: Point): ScreenPoint {
  return {
    x_px: (x_mm - view.left_mm) * view.scale_px_per_mm,
    y_px: (view.top_mm - y_mm) * view.scale_px_per_mm,
  };
}

/** The point of the floor under a point of the canvas. */
export function toFloor(view: View, { x_px, y_px }: ScreenPoint): Point {
  return {
    x_mm: view.left_mm + x_px / view.scale_px_per_mm,
    y_mm: view.top_mm - y_px / view.scale_px_per_mm,
  };
}

/** The visible part of the floor. */
export function visibleArea(view: View, { width_px, height_px }: Size): Rectangle {
  return {
    west_mm: view.left_mm,
    north_mm: view.top_mm,
    east_mm: view.left_mm + width_px / view.scale_px_per_mm,
    south_mm: view.top_mm - height_px / view.scale_px_per_mm,
  };
}

/** The view after panning by a number of pixels. */
export function panned(view: View, x_px: number, y_px: number): View {
  return {
    ...view,
    left_mm: view.left_mm - x_px / view.scale_px_per_mm,
    top_mm: view.top_mm + y_px / view.scale_px_per_mm,
  };
}

/**
 * The view after zooming: the point under the pointer is fixed.
 *
 * @param at - the pointer on the canvas
 * @param factor - above 1 enlarges
 */
export function zoomedAt(view: View, at: ScreenPoint, factor: number): View {
  const scale = clamp(view.scale_px_per_mm * factor, MIN_SCALE, MAX_SCALE);
  const { x_mm, y_mm } = toFloor(view, at);
  return { scale_px_per_mm: scale, left_mm: x_mm - at.x_px / scale, top_mm: y_mm + at.y_px / scale };
}

/** The view in which a part of the floor fills the canvas, with a margin. */
export function fitted(part: Rectangle, { width_px, height_px }: Size): View {
  const width_mm = Math.max(1, part.east_mm - part.west_mm);
  const depth_mm = Math.max(1, part.north_mm - part.south_mm);
  const room = { x: Math.max(40, width_px - 2 * MARGIN_px), y: Math.max(40, height_px - 2 * MARGIN_px) };
  const scale = clamp(Math.min(room.x / width_mm, room.y / depth_mm), MIN_SCALE, MAX_SCALE);
  return {
    scale_px_per_mm: scale,
    left_mm: (part.west_mm + part.east_mm - width_px / scale) / 2,
    top_mm: (part.south_mm + part.north_mm + height_px / scale) / 2,
  };
}
