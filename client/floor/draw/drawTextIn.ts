import type { Box, CanvasSheet } from './sheet.ts';

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

/**
 * Draws the lines that fit into a box, vertically if they do not fit horizontally. Other lines are not drawn.
 *
 * @param lines - the most important first
 */
export function drawTextIn(sheet: CanvasSheet, box: Box, lines: readonly string[]): void {
  const [left, top, width, height] = box;
  const [first] = lines;
  if (first === undefined || Math.max(width, height) < 18 || Math.min(width, height) < LINE_px) return;
  const { context } = sheet;
  const needed = canvasTextWidth(context, first) + PADDING_px;
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
  context.fillStyle = sheet.theme.ink;
  fitting.forEach((line, index) => {
    context.fillText(line, 0, (index - (fitting.length - 1) / 2) * LINE_px);
  });
  context.restore();
}
