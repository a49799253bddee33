import type { Mark } from '../../models/present/charts/mark.ts';
import { textWidth } from '../../models/present/charts/textWidth.ts';

/** A text of a drawing and the rectangle that it takes, in pixels of the drawing. */
export interface DrawnLabel {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Font size. */
  readonly size: number;
}

const ASCENT = 0.74;
const DESCENT = 0.2;
/** Rounding of coordinates, and glyphs that touch without being read as one. */
const TOLERANCE_px = 0.4;

const isMark = (child: Mark | string): child is Mark => typeof child !== 'string';

/** From the coordinates of a mark to those of the drawing. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const WHOLE: Frame = { x: 0, y: 0, scale: 1 };

/** The frame of what a mark contains: moved, scaled, or a drawing within the drawing. */
function frameOf({ tag, attributes }: Mark, outer: Frame): Frame {
  const inside = (x: number, y: number, factor: number): Frame => ({
    x: outer.x + x * outer.scale,
    y: outer.y + y * outer.scale,
    scale: outer.scale * factor,
  });
  if (tag === 'svg' && attributes['x'] !== undefined) {
    const [, , width = 1] = String(attributes['viewBox']).split(' ').map(Number);
    return inside(Number(attributes['x']), Number(attributes['y']), Number(attributes['width']) / width);
  }
  const transform = String(attributes['transform'] ?? '');
  if (transform === '' || tag === 'text') return outer;
  const [, x, y, , factor = '1'] =
    /^translate\((-?[\d.]+) (-?[\d.]+)\)( scale\((-?[\d.e-]+)\))?$/.exec(transform) ?? [];
  if (x === undefined || y === undefined) throw new Error(`cannot read the transform ${transform}`);
  return inside(Number(x), Number(y), Number(factor));
}

/** All texts of a drawing. */
export function drawnLabels(drawing: Mark, outer: Frame = WHOLE): DrawnLabel[] {
  const frame = frameOf(drawing, outer);
  const inside = drawing.children.filter(isMark).flatMap((child) => drawnLabels(child, frame));
  return drawing.tag === 'text' ? [labelOf(drawing, frame), ...inside] : inside;
}

function labelOf({ attributes, children }: Mark, frame: Frame): DrawnLabel {
  const text = children.map((child) => (isMark(child) ? '' : child)).join('');
  const font_px = Number(attributes['font-size'] ?? 12);
  const isBold = Number(attributes['font-weight'] ?? 400) >= 600;
  const width = (textWidth(text, isBold ? 'bold' : 'regular') * font_px) / 12;
  const [at, baseline] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
  const before =
    { start: 0, middle: width / 2, end: width }[String(attributes['text-anchor'] ?? 'start')] ?? 0;
  const flat = {
    left: at - before,
    right: at - before + width,
    top: baseline - ASCENT * font_px,
    bottom: baseline + DESCENT * font_px,
  };
  const { left, right, top, bottom } = turned(flat, String(attributes['transform'] ?? ''));
  const { x, y, scale } = frame;
  return {
    text,
    left: x + left * scale,
    right: x + right * scale,
    top: y + top * scale,
    bottom: y + bottom * scale,
    size: font_px * scale,
  };
}

type Box = Omit<DrawnLabel, 'text' | 'size'>;

/** A box after a quarter turn anticlockwise about a point. */
function turned(box: Box, transform: string): Box {
  if (transform === '') return box;
  const [, x, y] = /^rotate\(-90 (-?[\d.]+) (-?[\d.]+)\)$/.exec(transform) ?? [];
  if (x === undefined || y === undefined) throw new Error(`cannot read the transform ${transform}`);
  const [cx, cy] = [Number(x), Number(y)];
  return {
    left: cx + (box.top - cy),
    right: cx + (box.bottom - cy),
    top: cy - (box.right - cx),
    bottom: cy - (box.left - cx),
  };
}

/**
 * Pairs of texts that cover each other.
 *
 * @param tolerance - in the unit of the drawing
 */
export function overlappingLabels(drawing: Mark, tolerance = TOLERANCE_px): string[] {
  const labels = drawnLabels(drawing).sort((one, other) => one.top - other.top);
  const found: string[] = [];
  labels.forEach((one, index) => {
    for (const other of labels.slice(index + 1)) {
      if (other.top >= one.bottom - tolerance) break;
      if (one.left < other.right - tolerance && other.left < one.right - tolerance) {
        found.push(`${one.text} | ${other.text}`);
      }
    }
  });
  return found;
}

/** Texts that leave the drawing. */
export function outerLabels(drawing: Mark): string[] {
  const [width, height] = [
    Number.parseFloat(String(drawing.attributes['width'])),
    Number.parseFloat(String(drawing.attributes['height'])),
  ];
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
