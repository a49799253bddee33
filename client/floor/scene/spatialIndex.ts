import { overlaps, type Rectangle, contains } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';

/** About two rack depths: few items per cell, few cells per item. */
const CELL_mm = 2_400;
/** Items in more cells than this are few, and are checked for every query. */
const MAX_CELLS = 400;

/** Items of a floor by position. */
export interface SpatialIndex<Item extends Rectangle> {
  /** Items that overlap a rectangle, in input order. */
  readonly within: (part: Rectangle) => Item[];
  /** Items at a point, the topmost first. */
  readonly at: (point: Point) => Item[];
}

/**
 * Sorts items into the cells of a grid.
 *
 * @param items - later items are drawn on top
 */
export function spatialIndex<Item extends Rectangle>(items: readonly Item[]): SpatialIndex<Item> {
  const cells = new Map<number, number[]>();
  const large: number[] = [];
  items.forEach((item, index) => {
    const { west, east, south, north } = cellsOf(item);
    if ((east - west + 1) * (north - south + 1) > MAX_CELLS) {
      large.push(index);
      return;
    }
    for (let x = west; x <= east; x += 1) {
      for (let y = south; y <= north; y += 1) {
        const cell = cells.get(cellKey(x, y));
        if (cell === undefined) cells.set(cellKey(x, y), [index]);
        else cell.push(index);
      }
    }
  });

  const candidates = (part: Rectangle): Iterable<number> => {
    const { west, east, south, north } = cellsOf(part);
    if ((east - west + 1) * (north - south + 1) > cells.size) return items.keys();
    const found = new Set<number>(large);
    for (let x = west; x <= east; x += 1) {
      for (let y = south; y <= north; y += 1) {
        for (const index of cells.get(cellKey(x, y)) ?? []) found.add(index);
      }
    }
    return [...found].sort((one, other) => one - other);
  };

  return {
    within: (part) => {
      const found: Item[] = [];
      for (const index of candidates(part)) {
        const item = items[index];
        if (item !== undefined && overlaps(item, part)) found.push(item);
      }
      return found;
    },
    at: (point) => {
      const { x_mm, y_mm } = point;
      const found: Item[] = [];
      for (const index of candidates({ west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm })) {
        const item = items[index];
        if (item !== undefined && contains(item, point)) found.unshift(item);
      }
      return found;
    },
  };
}

interface Cells {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const cellsOf = ({ west_mm, south_mm, east_mm, north_mm }: Rectangle): Cells => ({
  west: Math.floor(west_mm / CELL_mm),
  east: Math.floor(east_mm / CELL_mm),
  south: Math.floor(south_mm / CELL_mm),
  north: Math.floor(north_mm / CELL_mm),
});

/** One number per cell; unique for all possible floor sizes. */
const cellKey = (x: number, y: number): number => (x + 100_000) * 200_001 + (y + 100_000);
