import { airAxes, type AirGrid } from './AirGrid.ts';
import type { AirPart, ByAxis } from './AirSpace.ts';

/** What is connected. */
export interface AirReach {
  readonly parts: readonly AirPart[];
  /** Of each cell, the number of its part; -1 where none reaches. */
  readonly partOfCell: Int32Array;
}

/** Finds the connected parts of the air that some cells are in, through open faces and the gaps of panels. */
export function reachOf(grid: AirGrid, openShare: ByAxis<Float64Array>, starts: Iterable<number>): AirReach {
  const partOfCell = new Int32Array(grid.length).fill(-1);
  const parts: AirPart[] = [];
  const waiting = new Int32Array(grid.length);
  for (const start of starts) {
    if (partOfCell[start]! >= 0) continue;
    const number = parts.length;
    let count = 0;
    const visit = (cell: number): void => {
      if (partOfCell[cell]! >= 0) return;
      partOfCell[cell] = number;
      waiting[count] = cell;
      count += 1;
    };
    visit(start);
    for (let at = 0; at < count; at += 1) {
      const cell = waiting[at]!;
      for (const axis of airAxes) {
        const stride = grid.strides[axis];
        if (openShare[axis][cell]! > 0) visit(cell - stride);
        if (openShare[axis][cell + stride]! > 0) visit(cell + stride);
      }
    }
    parts.push({ cells: waiting.slice(0, count).sort() });
  }
  return { parts, partOfCell };
}
