import type { Point } from '../../../models/floor/pointSchema.ts';
import type { ModifierKeys } from './modifierKeys.ts';
import { toScreen, type ScreenPoint, type View } from '../scene/view.ts';

const REACH_px = 9;
/** Corners snap to 100 mm, with Alt to 1 mm. */
const STEP_mm = 100;

/** Index of the outline corner under the pointer; undefined if none is close. */
export function cornerAt(outline: readonly Point[], view: View, at: ScreenPoint): number | undefined {
  const place = outline.findIndex((corner) => {
    const { x_px, y_px } = toScreen(view, corner);
    return Math.hypot(x_px - at.x_px, y_px - at.y_px) <= REACH_px;
  });
  return place < 0 ? undefined : place;
}

/** The outline with one corner moved. */
export function withCorner(outline: readonly Point[], place: number, to: Point): readonly Point[] {
  return outline.map((corner, index) => (index === place ? to : corner));
}

/** Position of a dragged corner after snapping. */
export function snappedCorner({ x_mm, y_mm }: Point, { isAlt }: ModifierKeys): Point {
  const step = isAlt ? 1 : STEP_mm;
  return { x_mm: Math.round(x_mm / step) * step, y_mm: Math.round(y_mm / step) * step };
}
