import type { Room } from '../floor/roomSchema.ts';
import type { Place } from '../floor/placeSchema.ts';
import type { Arrangement } from './arrangeRows.ts';
import { coolingUnitSizes } from './coolingUnits.ts';
import { acrossPattern, rowLength_mm, type PatternSizes } from './rowPattern.ts';

/** A row of racks in the frame of the rows: from the first wall along and across them. */
export interface DrawnRow {
  /** From the first to the last rack. */
  readonly racks: readonly { readonly along_mm: number }[];
  readonly units: readonly { readonly along_mm: number }[];
  readonly from_mm: number;
  readonly to_mm: number;
  readonly line_mm: number;
  readonly facesUp: boolean;
}

/** An aisle between the rears of two rows. */
export interface DrawnAisle {
  readonly from_mm: number;
  readonly to_mm: number;
  readonly low_mm: number;
  readonly high_mm: number;
}

export interface DrawnRows {
  readonly rows: readonly DrawnRow[];
  readonly hotAisles: readonly DrawnAisle[];
}

/**
 * Draws the rows of an arrangement, centred in a room.
 *
 * @param extent - of the room, along and across the rows
 * @param unitsOf - number of in-row units of a row
 */
export function drawRows(
  { pattern, rackCount, along_mm }: Arrangement,
  sizes: PatternSizes,
  extent: { readonly along_mm: number; readonly across_mm: number },
  unitsOf: (rackCount: number) => number,
): DrawnRows {
  const { lineCount, rowsPerLineCount, racksPerRowCount } = pattern;
  const { lines_mm, across_mm } = acrossPattern(lineCount, sizes);
  const aside_mm = Math.floor((extent.across_mm - across_mm) / 2);
  const inset_mm = Math.floor((extent.along_mm - along_mm) / 2) + sizes.end_mm;
  const pitch_mm = rowLength_mm(sizes, racksPerRowCount) + sizes.crossAisle_mm;
  const counts = rowCounts(rackCount, lineCount * rowsPerLineCount);
  const rows = lines_mm.flatMap((line_mm, line) =>
    Array.from({ length: rowsPerLineCount }, (_, row): DrawnRow => {
      const from_mm = inset_mm + row * pitch_mm;
      const count = counts[line * rowsPerLineCount + row] ?? 0;
      const filled = fillRow(count, unitsOf(count), sizes.rackWidth_mm, from_mm);
      return { ...filled, from_mm, line_mm: aside_mm + line_mm, facesUp: line % 2 === 1 };
    }),
  );
  return { rows, hotAisles: hotAislesOf(rows, rowsPerLineCount, sizes.rackDepth_mm) };
}

/** Racks of each row: as even as possible, the fuller rows first. */
function rowCounts(rackCount: number, rowCount: number): number[] {
  const least = Math.floor(rackCount / rowCount);
  return Array.from({ length: rowCount }, (_, row) => least + (row < rackCount % rowCount ? 1 : 0));
}

/** Racks side by side, with units spread evenly between them. */
function fillRow(
  rackCount: number,
  unitCount: number,
  rackWidth_mm: number,
  from_mm: number,
): Pick<DrawnRow, 'racks' | 'units' | 'to_mm'> {
  const [{ width_mm }] = coolingUnitSizes['in-row'];
  const racks: { along_mm: number }[] = [];
  const units: { along_mm: number }[] = [];
  let at_mm = from_mm;
  for (let rack = 0; rack <= rackCount; rack += 1) {
    // The unit after every (rackCount + 1)/(unitCount + 1) racks.
    while (units.length < Math.floor(((rack + 1) * (unitCount + 1)) / (rackCount + 2))) {
      if (units.length === unitCount) break;
      units.push({ along_mm: at_mm });
      at_mm += width_mm;
    }
    if (rack === rackCount) break;
    racks.push({ along_mm: at_mm });
    at_mm += rackWidth_mm;
  }
  return { racks, units, to_mm: at_mm };
}

function hotAislesOf(rows: readonly DrawnRow[], perLine: number, rackDepth_mm: number): DrawnAisle[] {
  return rows.flatMap((row, index) => {
    const opposite = rows[index + perLine];
    if (row.facesUp || opposite === undefined || row.racks.length === 0 || opposite.racks.length === 0)
      return [];
    return [
      {
        from_mm: Math.min(row.from_mm, opposite.from_mm),
        to_mm: Math.max(row.to_mm, opposite.to_mm),
        low_mm: row.line_mm + rackDepth_mm,
        high_mm: opposite.line_mm,
      },
    ];
  });
}

/** Footprint and facing of an item in the frame of the rows. */
export interface Footprint {
  readonly along_mm: number;
  readonly across_mm: number;
  readonly length_mm: number;
  readonly thickness_mm: number;
}

/** Converts from the frame of the rows to that of the room, whose rows run along x or y. */
export interface RoomFrame {
  readonly rowsAlong: 'x' | 'y';
}

/** The south-west corner of a footprint. */
export const cornerOf = (
  { along_mm, across_mm }: Pick<Footprint, 'along_mm' | 'across_mm'>,
  { rowsAlong }: RoomFrame,
): Pick<Place, 'x_mm' | 'y_mm'> =>
  rowsAlong === 'x' ? { x_mm: along_mm, y_mm: across_mm } : { x_mm: across_mm, y_mm: along_mm };

/** Facing of a rack or unit that faces greater or smaller distances across or along the rows. */
export function facingOf(
  axis: 'across' | 'along',
  isUp: boolean,
  { rowsAlong }: RoomFrame,
): Place['facing_deg'] {
  const isNorthSouth = (axis === 'across') === (rowsAlong === 'x');
  if (isNorthSouth) return isUp ? 0 : 180;
  return isUp ? 90 : 270;
}

/** A rectangular outline. */
export function outlineOfRoom(
  extent: { readonly along_mm: number; readonly across_mm: number },
  frame: RoomFrame,
): Room['outline'] {
  const { x_mm, y_mm } = cornerOf(extent, frame);
  return [
    { x_mm: 0, y_mm: 0 },
    { x_mm, y_mm: 0 },
    { x_mm, y_mm },
    { x_mm: 0, y_mm },
  ];
}
