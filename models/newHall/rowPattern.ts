/** Widths that a pattern of rows is drawn with, in mm. */
export interface PatternSizes {
  readonly rackWidth_mm: number;
  readonly rackDepth_mm: number;
  readonly hotAisle_mm: number;
  readonly coldAisle_mm: number;
  /** From the walls along the rows to the outer rows. */
  readonly sideAisle_mm: number;
  /** From the walls at the ends of the rows to the rows. */
  readonly end_mm: number;
  /** Between rows in one line. */
  readonly crossAisle_mm: number;
  /** Length of the units in a row of a number of racks. */
  readonly unitsInRow_mm: (rackCount: number) => number;
}

/** Rows of a hall: lines of rows across, rows in each line, and racks in the longest row. */
export interface RowPattern {
  readonly lineCount: number;
  readonly rowsPerLineCount: number;
  readonly racksPerRowCount: number;
}

/** Length of a row. */
export const rowLength_mm = (
  { rackWidth_mm, unitsInRow_mm }: Pick<PatternSizes, 'rackWidth_mm' | 'unitsInRow_mm'>,
  rackCount: number,
): number => rackCount * rackWidth_mm + unitsInRow_mm(rackCount);

/** Length along the rows, from wall to wall. */
export function alongPattern_mm(
  { rowsPerLineCount, racksPerRowCount }: RowPattern,
  sizes: PatternSizes,
): number {
  const { end_mm, crossAisle_mm } = sizes;
  return (
    2 * end_mm +
    rowsPerLineCount * rowLength_mm(sizes, racksPerRowCount) +
    (rowsPerLineCount - 1) * crossAisle_mm
  );
}

/** Positions of lines across the rows from the first wall, and the length from wall to wall. */
export function acrossPattern(
  lineCount: number,
  { rackDepth_mm, hotAisle_mm, coldAisle_mm, sideAisle_mm }: PatternSizes,
): { readonly lines_mm: readonly number[]; readonly across_mm: number } {
  const lines_mm: number[] = [];
  let at_mm = sideAisle_mm;
  for (let line = 0; line < lineCount; line += 1) {
    lines_mm.push(at_mm);
    // A pair of lines has its hot aisle between them; the next pair begins beyond a cold aisle.
    at_mm += rackDepth_mm + (line % 2 === 0 ? hotAisle_mm : coldAisle_mm);
  }
  const last_mm = lines_mm.at(-1) ?? sideAisle_mm;
  return { lines_mm, across_mm: last_mm + rackDepth_mm + sideAisle_mm };
}
