import type { Box } from './labelBoard.ts';

/** A name beside a row, upright text being none of it. */
interface RowNamePlace {
  readonly text: string;
  readonly box: Box;
}

/** The drawing that a name is placed on. */
interface NameSpace {
  /** Height of a line of text, and the distance of a name from the end of its row, in pixels of the drawing. */
  readonly line: number;
  readonly beside: number;
  readonly widthOf: (text: string) => number;
  /** Whether a place is free of items, walls and other names; it is then taken. */
  readonly take: (box: Box) => boolean;
}

/**
 * Places the name of a row beside one of its ends, where it hides nothing: whole, else its letters alone; null if there is no space.
 *
 * @param row - the box of the row
 * @param name - such as A01–A20
 */
export function besideRow(
  row: Box,
  name: string,
  { line, beside, widthOf, take }: NameSpace,
): RowNamePlace | null {
  const [left, top, width, height] = row;
  const [x, y] = [left + width / 2, top + height / 2];
  for (const text of textsOf(name)) {
    const length = widthOf(text);
    const places: readonly Box[] =
      width >= height
        ? [
            [left - beside - length, y - line / 2, length, line],
            [left + width + beside, y - line / 2, length, line],
          ]
        : [
            [x - length / 2, top - beside - line, length, line],
            [x - length / 2, top + height + beside, length, line],
          ];
    const box = places.find(take);
    if (box !== undefined) return { text, box };
  }
  return null;
}

/** The name of a row, and its letters alone: A01–A20, A. */
function textsOf(name: string): string[] {
  const letters = /^(\D+?)-?\d+–\1/u.exec(name)?.[1];
  return letters === undefined ? [name] : [name, letters];
}
