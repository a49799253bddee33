import { airSlice, type AirField } from '../../../models/present/floor/air/airField.ts';
import type { InletScale } from '../../../models/present/floor/air/inletOverlay.ts';
import { sliceArrows, slicePixels, type AirArrow } from '../../../models/present/floor/air/sliceColours.ts';
import type { FloorTheme } from '../../../models/present/floor/floorTheme.ts';
import type { CanvasSheet } from './sheet.ts';

/** Distance of arrows on the screen. */
const ARROW_px = 26;
/** The length of an arrow is that of its square at this speed and above. */
const FULL_m_per_s = 1;
const SHORTEST_px = 5;
const HEAD_px = 4;
/** Units and aisles are seen through the air. */
const OPACITY = 0.8;

/** What a slice through the air of a hall is drawn from. */
export interface DrawnAir {
  readonly field: AirField;
  readonly height_m: number;
  readonly scale: InletScale;
  readonly theme: FloorTheme;
}

/**
 * A slice through the air of a hall. Its colours are made once, and then scaled with the view.
 *
 * @returns draws the slice
 */
export function airPainter({ field, height_m, scale, theme }: DrawnAir): (sheet: CanvasSheet) => void {
  const slice = airSlice(field, height_m);
  const { columnCount, rowCount } = slice;
  const image = document.createElement('canvas');
  image.width = columnCount;
  image.height = rowCount;
  const pixels = slicePixels(slice.temperature_C, columnCount, scale, theme);
  image.getContext('2d')?.putImageData(new ImageData(pixels, columnCount, rowCount), 0, 0);
  const [column_mm, row_mm] = [field.cell_m.x * 1000, field.cell_m.y * 1000];
  return ({ context, view, size }) => {
    const px_per_mm = view.scale_px_per_mm;
    const left = (field.west_mm - view.left_mm) * px_per_mm;
    const bottom = (view.top_mm - field.south_mm) * px_per_mm;
    const [column_px, row_px] = [column_mm * px_per_mm, row_mm * px_per_mm];
    context.save();
    context.globalAlpha = OPACITY;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, left, bottom - rowCount * row_px, columnCount * column_px, rowCount * row_px);
    context.globalAlpha = 0.7;
    context.strokeStyle = theme.ink;
    context.lineWidth = 1;
    context.beginPath();
    for (const arrow of sliceArrows(slice, Math.max(1, Math.round(ARROW_px / column_px)))) {
      const [x, y] = [left + arrow.column * column_px, bottom - arrow.row * row_px];
      if (x < 0 || y < 0 || x > size.width_px || y > size.height_px) continue;
      traceArrow(context, x, y, arrow);
    }
    context.stroke();
    context.restore();
  };
}

/** An arrow whose middle is at a point. */
function traceArrow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { eastward_m_per_s, northward_m_per_s }: AirArrow,
): void {
  const speed_m_per_s = Math.hypot(eastward_m_per_s, northward_m_per_s);
  const length = Math.max(SHORTEST_px, Math.min(1, speed_m_per_s / FULL_m_per_s) * (ARROW_px - 4));
  // The screen counts downwards.
  const [east, south] = [eastward_m_per_s / speed_m_per_s, -northward_m_per_s / speed_m_per_s];
  const [tipX, tipY] = [x + (east * length) / 2, y + (south * length) / 2];
  context.moveTo(x - (east * length) / 2, y - (south * length) / 2);
  context.lineTo(tipX, tipY);
  context.moveTo(tipX - HEAD_px * (east - south * 0.6), tipY - HEAD_px * (south + east * 0.6));
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - HEAD_px * (east + south * 0.6), tipY - HEAD_px * (south - east * 0.6));
}
