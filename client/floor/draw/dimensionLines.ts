import { labelBoard, type Box } from '../../../models/present/floor/labelBoard.ts';

/** From x and y to x and y, in pixels; horizontal or vertical. */
export type Line = readonly [number, number, number, number];

/** A line that measures a length, and its text in its middle; written from bottom to top where the line is vertical. */
export interface DimensionLine {
  readonly line: Line;
  readonly text: string;
  /** Of the text; null where it has no space. */
  readonly plate: Box | null;
  readonly isUpright: boolean;
}

/** Depth of the plate of a text. */
const PLATE_px = 16;
/** What a plate is longer than its text. */
const AROUND_px = 8;
/** A block that is smaller on the screen has no dimensions: their texts would be larger than it, and far from it. */
const MIN_SIDE_px = 12;
/** Distance of a dimension line from the block that it measures. */
const BESIDE_px = 14;

/** The block that is measured, and what its dimensions must not hide. */
export interface MeasuredBox {
  readonly box: Box;
  readonly width: string;
  readonly depth: string;
  readonly widthOf: (text: string) => number;
  /** Whether a box of the canvas hides something, such as another rack. */
  readonly isTaken: (plate: Box) => boolean;
}

/**
 * The dimensions of a block beside it: along a side that is free, so that neither line nor text hides a rack or another text. Where both sides of a
 * direction are taken, one text has width and depth, and where all are, the block has no text.
 */
export function dimensionLines({ box, width, depth, widthOf, isTaken }: MeasuredBox): DimensionLine[] {
  const [left, top, wide, high] = box;
  if (Math.max(wide, high) < MIN_SIDE_px) return [];
  const [right, bottom] = [left + wide, top + high];
  const across: readonly Line[] = [
    [left, top - BESIDE_px, right, top - BESIDE_px],
    [left, bottom + BESIDE_px, right, bottom + BESIDE_px],
  ];
  const along: readonly Line[] = [
    [left - BESIDE_px, top, left - BESIDE_px, bottom],
    [right + BESIDE_px, top, right + BESIDE_px, bottom],
  ];
  const measures = (lines: readonly Line[], text: string): DimensionLine[] =>
    lines.map((line) => measured(line, text, widthOf(text)));
  for (const one of measures(across, width)) {
    for (const other of measures(along, depth)) {
      if (areFree([one, other], isTaken)) return [one, other];
    }
  }
  const both = `${width} × ${depth}`;
  for (const one of [...measures(across, both), ...measures(along, both)]) {
    if (areFree([one], isTaken)) return [one];
  }
  return [];
}

/** Whether texts are free of what is beside the block, and of one another. */
function areFree(lines: readonly DimensionLine[], isTaken: (plate: Box) => boolean): boolean {
  const board = labelBoard();
  return lines.every(
    ({ line, plate }) => plate !== null && !isTaken(plate) && !isTaken(boxOfLine(line)) && board.take(plate),
  );
}

const boxOfLine = ([x1, y1, x2, y2]: Line): Box => [x1 - 1, y1 - 1, x2 - x1 + 2, y2 - y1 + 2];

/** A line with its text in its middle. */
export function measured(line: Line, text: string, text_px: number): DimensionLine {
  const [x1, y1, x2, y2] = line;
  const isUpright = x1 === x2;
  const length = text_px + AROUND_px;
  const [wide, high] = isUpright ? [PLATE_px, length] : [length, PLATE_px];
  const plate: Box = [(x1 + x2 - wide) / 2, (y1 + y2 - high) / 2, wide, high];
  return { line, text, plate: text === '' ? null : plate, isUpright };
}

/**
 * The distance from a block to what is beside it. Its text is across a line that is too short for it, and left out where it would cover
 * the block too.
 */
export function distanceLine(line: Line, text: string, text_px: number): DimensionLine {
  const along = measured(line, text, text_px);
  const [x1, y1, x2, y2] = line;
  const length_px = Math.abs(x2 - x1) + Math.abs(y2 - y1);
  const isAlong = length_px >= text_px + AROUND_px;
  if (length_px < PLATE_px) return { ...along, plate: null };
  if (isAlong && !along.isUpright) return along;
  // Vertical lines have horizontal text, which is read more easily; a short horizontal line has upright text.
  const isUpright = !along.isUpright;
  const [wide, high] = isUpright ? [PLATE_px, text_px + AROUND_px] : [text_px + AROUND_px, PLATE_px];
  return { ...along, isUpright, plate: [(x1 + x2 - wide) / 2, (y1 + y2 - high) / 2, wide, high] };
}
