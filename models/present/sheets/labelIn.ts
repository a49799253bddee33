import { round, type Mark } from '../charts/mark.ts';
import type { DrawnBox } from '../floor/textIn.ts';
import { BASELINE, paperText, textWidth_mm, turnedText } from './paperText.ts';

const PADDING_mm = 0.5;
/** Height of a line, in text sizes. */
const LINE = 1.15;
/** The line of the front, which labels stay off. */
const FRONT_mm = 0.8;

/**
 * A label in the middle of a box: along its width, else turned; null if it has no room.
 *
 * @param front_mm - what it stays off at the front. Default: the line of a front
 */
export function labelIn(
  label: string,
  { x, y, width, height }: DrawnBox,
  size_mm: number,
  front_mm = FRONT_mm,
): Mark | null {
  const length = textWidth_mm(label, size_mm) + 2 * PADDING_mm;
  const depth = size_mm * LINE;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  if (length <= width && depth + front_mm <= height)
    return paperText(label, {
      x: round(middleX),
      y: round(middleY + size_mm * BASELINE),
      room: width,
      anchor: 'middle',
      size_mm,
    });
  if (length + front_mm > height || depth > width) return null;
  return turnedText(label, { x: middleX, y: middleY, room: height, size_mm });
}
