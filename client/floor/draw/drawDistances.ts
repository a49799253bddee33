import { isTooClose, type SideDistance } from '../../../models/floor/sideDistances.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { dimensionLines, distanceLine, type DimensionLine, type Line } from './dimensionLines.ts';
import { canvasTextWidth } from './drawTextIn.ts';
import type { Box } from '../../../models/present/floor/labelBoard.ts';
import { boxOf, type CanvasSheet, type ShownLengths } from './sheet.ts';

const END_px = 4;

/** Draws the distances of a dragged block to its neighbours and walls, those that are too close in the colour of errors. */
export function drawDistances(
  sheet: CanvasSheet,
  { area, sides }: { readonly area: Rectangle; readonly sides: readonly SideDistance[] },
  { rounded }: ShownLengths,
): void {
  const box = boxOf(sheet.view, area);
  for (const side of sides) {
    const length_px = side.distance_mm * sheet.view.scale_px_per_mm;
    if (length_px < END_px / 2) continue;
    const colour = isTooClose(side) ? sheet.theme.error : sheet.theme.guide;
    const text = rounded(side.distance_mm);
    const line = distanceLine(lineBeyond(box, side, length_px), text, canvasTextWidth(sheet.context, text));
    drawMeasure(sheet, line, colour);
  }
}

/**
 * Draws the width and the depth of the selection beside it.
 *
 * @param isTaken - whether a box of the canvas hides something
 */
export function drawDimensions(
  sheet: CanvasSheet,
  measured: Rectangle,
  { rounded }: ShownLengths,
  isTaken: (plate: Box) => boolean,
): void {
  const lines = dimensionLines({
    box: boxOf(sheet.view, measured),
    width: rounded(measured.east_mm - measured.west_mm),
    depth: rounded(measured.north_mm - measured.south_mm),
    widthOf: (text) => canvasTextWidth(sheet.context, text),
    isTaken,
  });
  for (const line of lines) drawMeasure(sheet, line, sheet.theme.selected);
}

function lineBeyond([left, top, width, height]: Box, { side }: SideDistance, length_px: number): Line {
  const [x, y] = [left + width / 2, top + height / 2];
  switch (side) {
    case 0:
      return [x, top, x, top - length_px];
    case 90:
      return [left + width, y, left + width + length_px, y];
    case 180:
      return [x, top + height, x, top + height + length_px];
    case 270:
      return [left, y, left - length_px, y];
  }
}

/** A line with ends, and its length on a plate in its middle. */
function drawMeasure(
  { context, theme }: CanvasSheet,
  { line, text, plate, isUpright }: DimensionLine,
  colour: string,
): void {
  const [x1, y1, x2, y2] = line;
  const [across_px, along_px] = y1 === y2 ? [0, END_px] : [END_px, 0];
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  for (const [x, y] of [
    [x1, y1],
    [x2, y2],
  ] as const) {
    context.moveTo(x - across_px, y - along_px);
    context.lineTo(x + across_px, y + along_px);
  }
  context.stroke();
  if (plate === null) return;
  context.fillStyle = theme.floor;
  context.fillRect(...plate);
  context.strokeRect(...plate);
  const [left, top, width, height] = plate;
  context.save();
  context.translate(left + width / 2, top + height / 2);
  if (isUpright) context.rotate(-Math.PI / 2);
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, 0, 0.5);
  context.restore();
}
