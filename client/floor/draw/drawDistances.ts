import { isTooClose, type SideDistance } from '../../../models/floor/sideDistances.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { canvasTextWidth } from './drawTextIn.ts';
import { boxOf, type Box, type CanvasSheet, type ShownLengths } from './sheet.ts';

const PLATE_px = 16;
const END_px = 4;
/** Distance of a dimension line from the block that it measures. */
const BESIDE_px = 14;
/** Below this length on the screen, a line has no space for its text. */
const MIN_TEXT_px = 14;

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
    const line = lineBeyond(box, side, length_px);
    drawMeasure(sheet, line, { colour, text: length_px < MIN_TEXT_px ? '' : rounded(side.distance_mm) });
  }
}

/** Draws the width and the depth of the selection beside it. */
export function drawDimensions(sheet: CanvasSheet, measured: Rectangle, { rounded }: ShownLengths): void {
  const [left, top, width, height] = boxOf(sheet.view, measured);
  const colour = sheet.theme.selected;
  const across: Line = [left, top - BESIDE_px, left + width, top - BESIDE_px];
  const along: Line = [left - BESIDE_px, top, left - BESIDE_px, top + height];
  drawMeasure(sheet, across, { colour, text: rounded(measured.east_mm - measured.west_mm) });
  drawMeasure(sheet, along, { colour, text: rounded(measured.north_mm - measured.south_mm) });
}

/** From x and y to x and y, in pixels; horizontal or vertical. */
type Line = readonly [number, number, number, number];

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

interface MeasureLook {
  readonly colour: string;
  readonly text: string;
}

/** A line with ends, and its length on a plate in its middle. */
function drawMeasure({ context, theme }: CanvasSheet, line: Line, { colour, text }: MeasureLook): void {
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
  if (text === '') return;
  const width = canvasTextWidth(context, text) + 8;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  context.font = '11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = theme.floor;
  context.fillRect(x - width / 2, y - PLATE_px / 2, width, PLATE_px);
  context.strokeRect(x - width / 2, y - PLATE_px / 2, width, PLATE_px);
  context.fillStyle = colour;
  context.fillText(text, x, y + 0.5);
}
