import { mark, round, type Mark } from '../charts/mark.ts';
import type { PaperFloor } from './floorItems.ts';
import { sheetInk, sheetLines } from './sheetInk.ts';
import type { SheetLengths } from './sheetLengths.ts';
import { paperText, textWidth_mm, TEXT_mm, turnedText } from './paperText.ts';

/** Room for dimensions at the left and below: a chain of the corners, and the whole. */
export const DIMENSIONS_mm = 14;
/** Distance of the dimension lines from the outline. */
const [CHAIN_mm, WHOLE_mm] = [4.5, 10];
const TICK_mm = 0.8;
/** Distance of the text above its line. */
const ABOVE_mm = 0.8;

/**
 * Dimensions of a room: the whole width and depth, and between all its corners if there are more than two positions. A part that is too short for its
 * text has none.
 */
export function roomDimensions({ scene, x, y }: PaperFloor, lengths: SheetLengths): Mark[] {
  const { outline } = scene.room;
  const along = (values: readonly number[]): number[] =>
    [...new Set(values)].sort((one, other) => one - other);
  const xs = along(outline.map(({ x_mm }) => x_mm));
  const ys = along(outline.map(({ y_mm }) => y_mm));
  const bottom = y(ys[0] ?? 0);
  const left = x(xs[0] ?? 0);
  const ends = (values: readonly number[]): number[] => [values[0] ?? 0, values.at(-1) ?? 0];
  return [
    ...chain(xs.length > 2 ? xs : [], (from_mm, to_mm) =>
      dimensionX(lengths.text(to_mm - from_mm), [x(from_mm), x(to_mm)], {
        at: bottom + CHAIN_mm,
        from: bottom,
      }),
    ),
    ...chain(ends(xs), (from_mm, to_mm) =>
      dimensionX(lengths.text(to_mm - from_mm), [x(from_mm), x(to_mm)], {
        at: bottom + WHOLE_mm,
        from: bottom,
      }),
    ),
    ...chain(ys.length > 2 ? ys : [], (from_mm, to_mm) =>
      dimensionY(lengths.text(to_mm - from_mm), [y(to_mm), y(from_mm)], { at: left - CHAIN_mm, from: left }),
    ),
    ...chain(ends(ys), (from_mm, to_mm) =>
      dimensionY(lengths.text(to_mm - from_mm), [y(to_mm), y(from_mm)], { at: left - WHOLE_mm, from: left }),
    ),
  ];
}

const chain = (
  values: readonly number[],
  between: (from_mm: number, to_mm: number) => readonly Mark[],
): Mark[] => values.slice(1).flatMap((to_mm, index) => between(values[index] ?? to_mm, to_mm));

interface DimensionPlace {
  /** Of the dimension line, across it. */
  readonly at: number;
  /** Of the outline. */
  readonly from: number;
}

const line = (d: string): Mark =>
  mark('path', { d, fill: 'none', stroke: sheetInk, 'stroke-width': sheetLines.hair });

type Ends = readonly [from: number, to: number];

/** A dimension along x, below the room. */
function dimensionX(text: string, [from, to]: Ends, { at, from: edge }: DimensionPlace): Mark[] {
  const rule = String(round(at));
  const helper = (end: number): string =>
    `M${String(end)} ${String(round(edge + 1))}V${String(round(at + 1))}${slash(end, at)}`;
  return [
    line(`M${String(from)} ${rule}H${String(to)}${helper(from)}${helper(to)}`),
    ...(textWidth_mm(text, TEXT_mm) + 1 > to - from
      ? []
      : [paperText(text, { x: (from + to) / 2, y: at - ABOVE_mm, room: to - from, anchor: 'middle' })]),
  ];
}

/** A dimension along y, left of the room; its text reads from below. */
function dimensionY(text: string, [top, bottom]: Ends, { at, from: edge }: DimensionPlace): Mark[] {
  const helper = (end: number): string =>
    `M${String(round(edge - 1))} ${String(end)}H${String(round(at - 1))}${slash(at, end)}`;
  return [
    line(`M${String(round(at))} ${String(top)}V${String(bottom)}${helper(top)}${helper(bottom)}`),
    ...(textWidth_mm(text, TEXT_mm) + 1 > bottom - top
      ? []
      : [
          turnedText(text, {
            x: at - ABOVE_mm - TEXT_mm * 0.35,
            y: (top + bottom) / 2,
            room: bottom - top,
          }),
        ]),
  ];
}

/** The slanted stroke at the end of a dimension line. */
const slash = (x: number, y: number): string =>
  `M${String(round(x - TICK_mm))} ${String(round(y + TICK_mm))}L${String(round(x + TICK_mm))} ${String(round(y - TICK_mm))}`;
