import type { Mark } from '../../models/present/charts/mark.ts';
import { textWidth } from '../../models/present/charts/textWidth.ts';

/** A text of a drawing and the rectangle that it takes, in pixels of the drawing. */
export interface DrawnLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ASCENT = 0.74;
const DESCENT = 0.2;
/** Rounding of coordinates, and glyphs that touch without being read as one. */
const TOLERANCE_px = 0.4;

const isMark = (child: Mark | string): child is Mark => typeof child !== 'string';

function shiftOf({ attributes }: Mark): readonly [number, number] {
  const transform = attributes['transform'];
  if (transform === undefined) return [0, 0];
  const [, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(transform)) ?? [];
  if (x === undefined || y === undefined) throw new Error(`cannot read the transform ${String(transform)}`);
  return [Number(x), Number(y)];
}

/** All texts of a drawing. */
export function drawnLabels(drawing: Mark, [x, y]: readonly [number, number] = [0, 0]): DrawnLabel[] {
  const [dx, dy] = shiftOf(drawing);
  const origin = [x + dx, y + dy] as const;
  const inside = drawing.children.filter(isMark).flatMap((child) => drawnLabels(child, origin));
  return drawing.tag === 'text' ? [labelOf(drawing, origin), ...inside] : inside;
}

function labelOf({ attributes, children }: Mark, [x, y]: readonly [number, number]): DrawnLabel {
  const text = children.map((child) => (isMark(child) ? '' : child)).join('');
  const font_px = Number(attributes['font-size'] ?? 12);
  const isBold = Number(attributes['font-weight'] ?? 400) >= 600;
  const width = (textWidth(text, isBold ? 'bold' : 'regular') * font_px) / 12;
  const at = x + Number(attributes['x'] ?? 0);
  const before =
    { start: 0, middle: width / 2, end: width }[String(attributes['text-anchor'] ?? 'start')] ?? 0;
  const baseline = y + Number(attributes['y'] ?? 0);
  return {
    text,
    left: at - before,
    right: at - before + width,
    top: baseline - ASCENT * font_px,
    bottom: baseline + DESCENT * font_px,
  };
}

/** Pairs of texts that cover each other. */
export function overlappingLabels(drawing: Mark): string[] {
  const labels = drawnLabels(drawing).sort((one, other) => one.top - other.top);
  const found: string[] = [];
  labels.forEach((one, index) => {
    for (const other of labels.slice(index + 1)) {
      if (other.top >= one.bottom - TOLERANCE_px) break;
      if (one.left < other.right - TOLERANCE_px && other.left < one.right - TOLERANCE_px) {
        found.push(`${one.text} | ${other.text}`);
      }
    }
  });
  return found;
}

/** Texts that leave the drawing. */
export function outerLabels(drawing: Mark): string[] {
  const [width, height] = [Number(drawing.attributes['width']), Number(drawing.attributes['height'])];
  return drawnLabels(drawing)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -TOLERANCE_px ||
        top < -TOLERANCE_px ||
        right > width + TOLERANCE_px ||
        bottom > height + TOLERANCE_px,
    )
    .map(({ text }) => text);
}
