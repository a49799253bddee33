import type { FloorRackRow } from './rowsOfRacks.ts';

/** The corner of the floor in which numbers and rows start. */
export type NumberingStart = 'south-west' | 'south-east' | 'north-west' | 'north-east';

/**
 * The selected racks row by row, in the order in which they are numbered.
 *
 * @param rows - of the hall, from south to north and from west to east
 * @param selected - keys of racks; racks of a row that are not among them are left out
 * @param start - rows count away from it, and racks along their row
 */
export function rowsToNumber(
  rows: readonly FloorRackRow[],
  selected: ReadonlySet<string>,
  start: NumberingStart,
): string[][] {
  const isFromNorth = start.startsWith('north');
  const isFromEast = start.endsWith('east');
  const chosen = rows.flatMap(({ row, rectangle, keys }) => {
    const own = keys.filter((key) => selected.has(key));
    if (own.length === 0) return [];
    const isReversed = row.axis === 'x' ? isFromEast : isFromNorth;
    return [{ rectangle, keys: isReversed ? own.reverse() : own, axis: row.axis }];
  });
  const away = (a: number, b: number, isReversed: boolean): number => (isReversed ? b - a : a - b);
  // Rows along y follow each other from west to east.
  return chosen
    .sort((a, b) => {
      if (a.axis !== b.axis) return a.axis === 'x' ? -1 : 1;
      const across =
        a.axis === 'x'
          ? away(a.rectangle.south_mm, b.rectangle.south_mm, isFromNorth)
          : away(a.rectangle.west_mm, b.rectangle.west_mm, isFromEast);
      const along =
        a.axis === 'x'
          ? away(a.rectangle.west_mm, b.rectangle.west_mm, isFromEast)
          : away(a.rectangle.south_mm, b.rectangle.south_mm, isFromNorth);
      return across || along;
    })
    .map(({ keys }) => keys);
}
