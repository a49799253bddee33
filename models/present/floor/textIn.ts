import { clippedText } from '../charts/clippedText.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { textWidth } from '../charts/textWidth.ts';

/** A rectangle of a drawing, in its pixels. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface TextStyle {
  readonly fill: string;
  readonly font_px: number;
}

/** Font size that `textWidth` measures. */
const MEASURED_px = 12;
const PADDING_px = 4;
/** Distance of lines, relative to the font size. */
const LINE = 1.25;

/**
 * Lines of text in the middle of a box, vertically if the first fits only so. What does not fit is shortened or left out.
 *
 * @param lines - the most important first
 */
export function textIn(box: DrawnBox, lines: readonly string[], { fill, font_px }: TextStyle): Mark[] {
  const [first] = lines;
  const line_px = font_px * LINE;
  if (first === undefined || Math.min(box.width, box.height) < line_px) return [];
  const widthOf = (text: string): number => (textWidth(text) * font_px) / MEASURED_px;
  const isAlong = widthOf(first) + PADDING_px <= box.width || box.width >= box.height;
  const [length, depth] = isAlong ? [box.width, box.height] : [box.height, box.width];
  const room = ((length - PADDING_px) * MEASURED_px) / font_px;
  const fitting = lines
    .slice(0, Math.floor(depth / line_px))
    .filter((line, index) => index === 0 || widthOf(line) + PADDING_px <= length);
  const [x, y] = [round(box.x + box.width / 2), round(box.y + box.height / 2)];
  const turned = isAlong ? {} : { transform: `rotate(-90 ${String(x)} ${String(y)})` };
  return fitting.map((line, index) => {
    const down_px = (index - (fitting.length - 1) / 2) * line_px + font_px * 0.35;
    const place = { x, y: round(y + down_px), 'text-anchor': 'middle', 'font-size': font_px, fill };
    return mark('text', { ...place, ...turned }, [clippedText(line, room)]);
  });
}
