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

/** A part of the canvas, such as the one that no panel covers. */
export interface CanvasPart extends Size {
  readonly left_px: number;
  readonly top_px: number;
}

export interface ScreenPoint {
  readonly x_px: number;
  readonly y_px: number;
}

/** Width of the rulers along the upper and the left edge of the canvas. */
export const RULER_px = 20;

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

/** The part of the floor that is visible in the canvas, or in a part of it. */
export function visibleArea(view: View, part: Size | CanvasPart): Rectangle {
  const { left_px, top_px, width_px, height_px } = { left_px: 0, top_px: 0, ...part };
  const { left_mm, top_mm, scale_px_per_mm: scale } = view;
  return {
    west_mm: left_mm + left_px / scale,
    north_mm: top_mm - top_px / scale,
    east_mm: left_mm + (left_px + width_px) / scale,
    south_mm: top_mm - (top_px + height_px) / scale,
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

/** The view in which a part of the floor fills a part of the canvas, with a margin. */
export function fitted(part: Rectangle, free: CanvasPart): View {
  const width_mm = Math.max(1, part.east_mm - part.west_mm);
  const depth_mm = Math.max(1, part.north_mm - part.south_mm);
  const room = {
    x: Math.max(40, free.width_px - 2 * MARGIN_px),
    y: Math.max(40, free.height_px - 2 * MARGIN_px),
  };
  const scale = clamp(Math.min(room.x / width_mm, room.y / depth_mm), MIN_SCALE, MAX_SCALE);
  return centred(part, free, scale);
}

/** The view of a scale in which the middle of a part of the floor is in the middle of a part of the canvas. */
export function centred(part: Rectangle, free: CanvasPart, scale_px_per_mm: number): View {
  return {
    scale_px_per_mm,
    left_mm: (part.west_mm + part.east_mm) / 2 - (free.left_px + free.width_px / 2) / scale_px_per_mm,
    top_mm: (part.south_mm + part.north_mm) / 2 + (free.top_px + free.height_px / 2) / scale_px_per_mm,
  };
}
