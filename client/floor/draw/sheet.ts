import type { Box } from '../../../models/present/floor/labelBoard.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import type { Size, View } from '../scene/view.ts';

/** Target of a drawing: canvas, view and colours. */
export interface CanvasSheet {
  readonly context: CanvasRenderingContext2D;
  readonly view: View;
  readonly size: Size;
  readonly theme: FloorTheme;
}

/** How lengths are written on the canvas. */
export interface ShownLengths {
  readonly unit: DisplayUnits['length'];
  /** To the millimetre, without a unit for metres: the labels of a ruler. */
  readonly exact: (length_mm: number) => string;
  /** Rounded, with the unit. */
  readonly rounded: (length_mm: number) => string;
}

/** The rectangle of a part of the floor on the canvas. */
export function boxOf(view: View, { west_mm, south_mm, east_mm, north_mm }: Rectangle): Box {
  const { left_mm, top_mm, scale_px_per_mm: scale } = view;
  return [
    (west_mm - left_mm) * scale,
    (top_mm - north_mm) * scale,
    (east_mm - west_mm) * scale,
    (north_mm - south_mm) * scale,
  ];
}
