import { airAxes } from './AirGrid.ts';
import type { AirSpace, OpeningFace } from './AirSpace.ts';

/** Air that is connected, through open faces and the gaps of panels. */
export interface AirReach {
  /** Number of the connected part that each cell is in, from 1; 0 where no air is. */
  readonly partOfCell: Int32Array;
  readonly partCount: number;
}

/** Finds the connected parts of the air of a room. */
export function reachOf({ grid, cells, openShare }: AirSpace): AirReach {
  const partOfCell = new Int32Array(grid.length);
  const waiting: number[] = [];
  let partCount = 0;
  const visit = (cell: number, part: number): void => {
    if (partOfCell[cell] !== 0) return;
    partOfCell[cell] = part;
    waiting.push(cell);
  };
  for (const start of cells) {
    if (partOfCell[start] !== 0) continue;
    partCount += 1;
    visit(start, partCount);
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      for (const axis of airAxes) {
        const stride = grid.strides[axis];
        if (openShare[axis][cell]! > 0) visit(cell - stride, partCount);
        if (openShare[axis][cell + stride]! > 0) visit(cell + stride, partCount);
      }
    }
  }
  return { partOfCell, partCount };
}

/** An opening's faces with the flow into the room; negative out of it. */
export type FlowAtFaces = readonly [faces: readonly OpeningFace[], flow_m3_per_s: number];

/** Net flow into each connected part of the air, by its number; a part without openings has NaN. */
export function netInflows({ partOfCell, partCount }: AirReach, flows: readonly FlowAtFaces[]): Float64Array {
  const net = new Float64Array(partCount + 1).fill(NaN);
  for (const [faces, flow_m3_per_s] of flows) {
    for (const { cell, share } of faces) {
      const part = partOfCell[cell]!;
      net[part] = (Number.isNaN(net[part]!) ? 0 : net[part]!) + share * flow_m3_per_s;
    }
  }
  return net;
}
