import type { Mark } from '../../../models/present/charts/mark.ts';
import { textWidth } from '../../../models/present/charts/textWidth.ts';

/** A text of a drawing with the rectangle that it fills at most, in pixels of the drawing. */
interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly anchor: string;
  readonly weight: string;
  /** Whether texts run from the bottom to the top. */
  readonly isTurned: boolean;
}

/** Text is measured at 12 pixels. */
const MEASURED_px = 12;
/** Above and below the baseline, in parts of the font size: letters without accents. */
const ASCENT = 0.76;
const DESCENT = 0.22;
/** Rounding of positions. */
const TOLERANCE_px = 0.6;

/** All texts of a drawing; its groups are only moved, never turned or scaled, its texts moved or turned by a quarter. */
export function drawingTexts(drawing: Mark): DrawnText[] {
  return textsOf(drawing, { x: 0, y: 0, fontSize: 12, anchor: 'start', weight: 'regular', isTurned: false });
}

function textsOf({ tag, attributes, children }: Mark, from: Inherited): DrawnText[] {
  const { dx, dy, isTurned } = movedBy(attributes['transform']);
  if (isTurned && tag !== 'text') throw new Error(`A ${tag} is turned`);
  const here: Inherited = {
    x: from.x + dx,
    y: from.y + dy,
    fontSize: Number(attributes['font-size'] ?? from.fontSize),
    anchor: String(attributes['text-anchor'] ?? from.anchor),
    weight: Number(attributes['font-weight'] ?? 400) >= 600 ? 'bold' : from.weight,
    isTurned,
  };
  if (tag !== 'text')
    return children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child, here)));
  const text = wordsIn(children);
  const weight = here.weight === 'bold' ? 'bold' : 'regular';
  const width = (textWidth(text, weight) * here.fontSize) / MEASURED_px;
  const [alongX, alongY] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
  const start = alongX - (here.anchor === 'end' ? width : here.anchor === 'middle' ? width / 2 : 0);
  const [above, below] = [ASCENT * here.fontSize, DESCENT * here.fontSize];
  if (here.isTurned) {
    // A quarter to the left: what was to the right is above, what was below is to the right.
    const [bottom, baseline] = [here.y - start, here.x + alongY];
    return [{ text, left: baseline - above, right: baseline + below, top: bottom - width, bottom }];
  }
  const [left, baseline] = [here.x + start, here.y + alongY];
  return [{ text, left, right: left + width, top: baseline - above, bottom: baseline + below }];
}

/** What is drawn: a title is told by a pointer that rests on the text. */
const wordsIn = (children: Mark['children']): string =>
  children
    .filter((child) => typeof child === 'string' || child.tag !== 'title')
    .map((child) => (typeof child === 'string' ? child : wordsIn(child.children)))
    .join('');

interface Moved {
  readonly dx: number;
  readonly dy: number;
  readonly isTurned: boolean;
}

function movedBy(transform: string | number | undefined): Moved {
  if (transform === undefined) return { dx: 0, dy: 0, isTurned: false };
  const moved = /^translate\((-?[\d.]+)[ ,](-?[\d.]+)\)( rotate\(-90\))?$/.exec(String(transform));
  if (moved === null) throw new Error(`The transform ${String(transform)} is not a move`);
  return { dx: Number(moved[1]), dy: Number(moved[2]), isTurned: moved[3] !== undefined };
}

/**
 * What is wrong with the texts of a drawing: outside of it, on top of each other, or the same label twice in an axis.
 *
 * @returns one line for each, empty if all is well
 */
export function textProblems(drawing: Mark): string[] {
  const width = Number(drawing.attributes['width']);
  const height = Number(drawing.attributes['height']);
  const texts = drawingTexts(drawing);
  const outside = texts
    .filter(
      ({ left, right, top, bottom }) =>
        left < -TOLERANCE_px ||
        right > width + TOLERANCE_px ||
        top < -TOLERANCE_px ||
        bottom > height + TOLERANCE_px,
    )
    .map((text) => `outside of ${String(width)} × ${String(height)}: ${described(text)}`);
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `overlap: ${described(one)} and ${described(other)}`),
  );
  const wrong = texts
    .filter(({ text }) => /NaN|Infinity|undefined|null/.test(text))
    .map((text) => `not a text: ${described(text)}`);
  return [...outside, ...overlaps, ...wrong];
}

function overlap(one: DrawnText, other: DrawnText): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE_px &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOLERANCE_px
  );
}

const described = ({ text, left, top }: DrawnText): string =>
  `“${text}” at ${String(Math.round(left))}, ${String(Math.round(top))}`;
