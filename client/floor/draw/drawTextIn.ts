import type { Box } from '../../../models/present/floor/labelBoard.ts';
import type { CanvasSheet } from './sheet.ts';

const LINE_px = 13;
const PADDING_px = 4;
const widths = new Map<string, number>();

const FONT = '11px system-ui, sans-serif';

/** Width of a text in the font of the floor; each text is measured once. */
export function canvasTextWidth(context: CanvasRenderingContext2D, text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  context.font = FONT;
  const { width } = context.measureText(text);
  // Enough for the labels of ten thousand racks; a larger cache is cleared.
  if (widths.size > 40_000) widths.clear();
  widths.set(text, width);
  return width;
}

/** Width that a label needs: the same for labels of the same form, so that neighbours are written in the same direction. */
export const labelWidth = (context: CanvasRenderingContext2D, label: string): number =>
  canvasTextWidth(context, label.replaceAll(/[A-Z]/g, 'M').replaceAll(/\d/g, '0'));

/**
 * Draws the lines that fit into a box, vertically if they do not fit horizontally. Other lines are not drawn.
 *
 * @param lines - the most important first
 * @param ink - colour of the text
 */
export function drawTextIn(
  sheet: CanvasSheet,
  box: Box,
  lines: readonly string[],
  ink: string = sheet.theme.ink,
): void {
  const [left, top, width, height] = box;
  const [first] = lines;
  if (first === undefined || Math.max(width, height) < 18 || Math.min(width, height) < LINE_px) return;
  const { context } = sheet;
  const needed = labelWidth(context, first) + PADDING_px;
  const isAlong = needed <= width;
  if (!isAlong && needed > height) return;
  const [length, depth] = isAlong ? [width, height] : [height, width];
  const fitting = lines
    .slice(0, Math.max(1, Math.floor(depth / LINE_px)))
    .filter((line, index) => index === 0 || canvasTextWidth(context, line) + PADDING_px <= length);
  context.save();
  context.translate(left + width / 2, top + height / 2);
  if (!isAlong) context.rotate(-Math.PI / 2);
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  fitting.forEach((line, index) => {
    context.fillText(line, 0, (index - (fitting.length - 1) / 2) * LINE_px);
  });
  context.restore();
}
