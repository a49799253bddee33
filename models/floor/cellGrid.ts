import { touches, type Rectangle } from './rectangle.ts';

/** Side of a cell: a rack with its aisles extends over a few of them. */
const CELL_mm = 2400;
/** Items that cover more cells than this are stored separately: a ramp of a square kilometre need not be in each. */
const CELLS_COVERED = 4096;
/** More than the cells between the origin and the farthest point of a room; small, so that keys stay small integers. */
const OFFSET = 4096;

interface Entry<Thing> {
  readonly item: Thing;
  readonly area: Rectangle;
  /** The last search that visited this entry, since it is in several cells. */
  search: number;
}

/** Fixed items by location, so that a search visits only those nearby. */
export interface CellGrid<Thing> {
  readonly cells: Map<number, Entry<Thing>[]>;
  readonly large: Entry<Thing>[];
  search: number;
}

export const cellGrid = <Thing>(): CellGrid<Thing> => ({ cells: new Map(), large: [], search: 0 });

const cellOf = (at_mm: number): number => Math.floor(at_mm / CELL_mm) + OFFSET;

/** Adds an item to all cells that its pieces touch; a rectangle is one piece, a slanted wall may be several. */
export function addToGrid<Thing>(
  grid: CellGrid<Thing>,
  item: Thing,
  { area, pieces }: { readonly area: Rectangle; readonly pieces: readonly Rectangle[] },
): void {
  const entry: Entry<Thing> = { item, area, search: 0 };
  let covered = 0;
  for (const piece of pieces) {
    const columns = cellOf(piece.east_mm) - cellOf(piece.west_mm) + 1;
    covered += columns * (cellOf(piece.north_mm) - cellOf(piece.south_mm) + 1);
  }
  if (covered > CELLS_COVERED) {
    grid.large.push(entry);
    return;
  }
  for (const { west_mm, east_mm, south_mm, north_mm } of pieces) {
    for (let column = cellOf(west_mm); column <= cellOf(east_mm); column += 1) {
      for (let row = cellOf(south_mm); row <= cellOf(north_mm); row += 1) {
        const key = column * 2 * OFFSET + row;
        const cell = grid.cells.get(key);
        if (cell === undefined) grid.cells.set(key, [entry]);
        else cell.push(entry);
      }
    }
  }
}

/**
 * Finds the items that may touch a rectangle.
 *
 * @param into - emptied and filled; includes a line if only its bounds touch
 */
export function gatherFromGrid<Thing>(grid: CellGrid<Thing>, area: Rectangle, into: Thing[]): void {
  into.length = 0;
  grid.search += 1;
  const lastColumn = cellOf(area.east_mm);
  const lastRow = cellOf(area.north_mm);
  for (let column = cellOf(area.west_mm); column <= lastColumn; column += 1) {
    for (let row = cellOf(area.south_mm); row <= lastRow; row += 1) {
      const cell = grid.cells.get(column * 2 * OFFSET + row);
      if (cell !== undefined) gatherFromCell(grid.search, cell, { area, into });
    }
  }
  gatherFromCell(grid.search, grid.large, { area, into });
}

function gatherFromCell<Thing>(
  search: number,
  cell: readonly Entry<Thing>[],
  { area, into }: { readonly area: Rectangle; readonly into: Thing[] },
): void {
  for (const entry of cell) {
    if (entry.search === search) continue;
    entry.search = search;
    if (touches(entry.area, area)) into.push(entry.item);
  }
}
