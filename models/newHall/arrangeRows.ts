import { acrossPattern, alongPattern_mm, type PatternSizes, type RowPattern } from './rowPattern.ts';

/** A room to fill, along and across the rows; null for a room as large as needed. */
export interface RoomExtent {
  readonly along_mm: number;
  readonly across_mm: number;
}

export interface ArrangementRequest {
  readonly rackCount: number;
  readonly maxRowRackCount: number;
  readonly sizes: PatternSizes;
  readonly room: RoomExtent | null;
  /** Number of racks, up to a number, whose units fit along end walls of a length. */
  readonly cooledCount: (rackCount: number, wall_mm: number) => number;
  /** Length of the end walls that the units for a number of racks require. */
  readonly wall_mm: (rackCount: number) => number;
}

/** Rows for a number of racks, which may be below the requested one in a given room. */
export interface Arrangement {
  readonly pattern: RowPattern;
  readonly rackCount: number;
  readonly along_mm: number;
  readonly across_mm: number;
}

/** Length over depth of a room as needed: engineering default. */
const ASPECT = 1.5;
/**
 * Weight of unused positions, of floor that only the units along the end walls require, of a line without a partner across its
 * hot aisle, and of each row.
 */
const WEIGHTS = { unused: 3, stretch: 2, single: 0.4, row: 0.02 } as const;
/** Above any hall of the maximum number of racks. */
const MOST_LINES = 160;
const MOST_ROWS_IN_LINE = 12;

/**
 * The rows for a number of racks: balanced in a room as needed with its longer side along the rows; in a given room the pattern
 * that holds all racks with the fewest unused positions, or the most racks.
 *
 * @returns undefined if not even one rack fits
 */
export function arrangeRows(request: ArrangementRequest): Arrangement | undefined {
  let best: { readonly arrangement: Arrangement; readonly cost: number } | undefined;
  for (const arrangement of candidates(request)) {
    const cost = costOf(arrangement, request);
    if (best === undefined || isBetter(arrangement, cost, best)) best = { arrangement, cost };
  }
  return best?.arrangement;
}

function isBetter(
  { rackCount }: Arrangement,
  cost: number,
  best: { readonly arrangement: Arrangement; readonly cost: number },
): boolean {
  const more = rackCount - best.arrangement.rackCount;
  return more > 0 || (more === 0 && cost < best.cost);
}

function* candidates(request: ArrangementRequest): Generator<Arrangement> {
  const { rackCount, maxRowRackCount, sizes, room } = request;
  for (let lineCount = 1; lineCount <= MOST_LINES; lineCount += 1) {
    const { across_mm } = acrossPattern(lineCount, sizes);
    if (room !== null && across_mm > room.across_mm) return;
    for (let rowsPerLineCount = 1; rowsPerLineCount <= MOST_ROWS_IN_LINE; rowsPerLineCount += 1) {
      const rows = lineCount * rowsPerLineCount;
      if (rows > rackCount) break;
      const wanted = Math.ceil(rackCount / rows);
      const longest = Math.min(wanted, maxRowRackCount);
      const racksPerRowCount =
        room === null
          ? longest
          : fitting({ lineCount, rowsPerLineCount, racksPerRowCount: longest }, sizes, room);
      if (racksPerRowCount < 1) break;
      const pattern = { lineCount, rowsPerLineCount, racksPerRowCount };
      const held = Math.min(rackCount, rows * racksPerRowCount);
      const along_mm = alongPattern_mm(pattern, sizes);
      if (room === null) {
        yield { pattern, rackCount: held, along_mm, across_mm: Math.max(across_mm, request.wall_mm(held)) };
        continue;
      }
      const placed = request.cooledCount(held, room.across_mm);
      if (placed >= 1) yield { pattern, rackCount: placed, along_mm, across_mm };
    }
    if (lineCount > rackCount) return;
  }
}

/** The most racks per row, up to a number, with which a pattern fits along a room. */
function fitting(pattern: RowPattern, sizes: PatternSizes, room: RoomExtent): number {
  let { racksPerRowCount } = pattern;
  while (racksPerRowCount > 0 && alongPattern_mm({ ...pattern, racksPerRowCount }, sizes) > room.along_mm) {
    racksPerRowCount -= 1;
  }
  return racksPerRowCount;
}

function costOf(
  { pattern, rackCount, along_mm, across_mm }: Arrangement,
  { room, sizes }: ArrangementRequest,
): number {
  const { lineCount, rowsPerLineCount, racksPerRowCount } = pattern;
  const rows = lineCount * rowsPerLineCount;
  const unused = (rows * racksPerRowCount - rackCount) / rackCount;
  const isSingle = lineCount % 2 === 1 && rackCount > 1;
  const shape = room === null ? Math.abs(Math.log(along_mm / across_mm / ASPECT)) : 0;
  const stretch = across_mm / acrossPattern(lineCount, sizes).across_mm - 1;
  return (
    shape +
    WEIGHTS.stretch * stretch +
    WEIGHTS.unused * unused +
    (isSingle ? WEIGHTS.single : 0) +
    WEIGHTS.row * rows
  );
}
