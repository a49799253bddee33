import { touches, type Rectangle } from './rectangle.ts';
import type { FloorRack } from './FloorRack.ts';

const CELL_mm = 2400;
/** More than the cells between the origin and the farthest point of a room; small, so that keys stay small integers. */
const OFFSET = 4096;
/**
 * Maximum number of racks per cell that a search visits, in order of keys. Racks that do not overlap never reach it;
 * without this limit, ten thousand racks at one position would be compared a hundred million times.
 */
export const RACKS_PER_CELL = 64;

/** Racks by the cell of their south-west corner. */
export interface RackGrid {
  readonly cells: Map<number, FloorRack[]>;
  /** The longest side of any rack added so far: the distance that a rack may extend out of its cell. */
  longest_mm: number;
}

export const rackGrid = (): RackGrid => ({ cells: new Map(), longest_mm: 0 });

const cellOf = (at_mm: number): number => Math.floor(at_mm / CELL_mm) + OFFSET;
const keyOf = ({ west_mm, south_mm }: Rectangle): number => cellOf(west_mm) * 2 * OFFSET + cellOf(south_mm);

/** Adds racks that are sorted by key. */
export function addRacksToGrid(grid: RackGrid, racks: readonly FloorRack[]): void {
  for (const standing of racks) {
    const { west_mm, south_mm, east_mm, north_mm } = standing.area;
    grid.longest_mm = Math.max(grid.longest_mm, east_mm - west_mm, north_mm - south_mm);
    const key = keyOf(standing.area);
    const cell = grid.cells.get(key);
    if (cell === undefined) {
      grid.cells.set(key, [standing]);
      continue;
    }
    let place = cell.length;
    while (place > 0 && (cell[place - 1]?.rack.key ?? '') > standing.rack.key) place -= 1;
    if (place === cell.length) cell.push(standing);
    else cell.splice(place, 0, standing);
  }
}

export function removeRackFromGrid(grid: RackGrid, standing: FloorRack): void {
  const key = keyOf(standing.area);
  const cell = grid.cells.get(key);
  const place = cell?.indexOf(standing) ?? -1;
  if (cell === undefined || place < 0) return;
  cell.splice(place, 1);
  if (cell.length === 0) grid.cells.delete(key);
}

/** The whole cell of a rack if a search no longer visits all racks in it, otherwise the rack's area. */
export function areaOfInfluence(grid: RackGrid, area: Rectangle): Rectangle {
  if ((grid.cells.get(keyOf(area))?.length ?? 0) < RACKS_PER_CELL) return area;
  const west_mm = Math.floor(area.west_mm / CELL_mm) * CELL_mm;
  const south_mm = Math.floor(area.south_mm / CELL_mm) * CELL_mm;
  const side_mm = CELL_mm + grid.longest_mm;
  return { west_mm, south_mm, east_mm: west_mm + side_mm, north_mm: south_mm + side_mm };
}

/**
 * Finds the racks that share a point with a rectangle.
 *
 * @param into - emptied and filled, in no particular order
 */
export function gatherRacks(grid: RackGrid, area: Rectangle, into: FloorRack[]): void {
  into.length = 0;
  const firstColumn = cellOf(area.west_mm - grid.longest_mm);
  const lastColumn = cellOf(area.east_mm);
  const firstRow = cellOf(area.south_mm - grid.longest_mm);
  const lastRow = cellOf(area.north_mm);
  if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > grid.cells.size) {
    for (const cell of grid.cells.values()) gatherFromCell(cell, area, into);
    return;
  }
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cell = grid.cells.get(column * 2 * OFFSET + row);
      if (cell !== undefined) gatherFromCell(cell, area, into);
    }
  }
}

function gatherFromCell(cell: readonly FloorRack[], area: Rectangle, into: FloorRack[]): void {
  const count = Math.min(cell.length, RACKS_PER_CELL);
  for (let place = 0; place < count; place += 1) {
    const standing = cell[place];
    if (standing !== undefined && touches(standing.area, area)) into.push(standing);
  }
}
