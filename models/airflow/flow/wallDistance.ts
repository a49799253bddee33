import type { AirSpace } from '../grid/AirSpace.ts';

/** Steps to the 13 neighbours that precede a cell. */
const before: readonly (readonly [number, number, number])[] = [-1, 0, 1]
  .flatMap((z) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x, y, z] as const)))
  .slice(0, 13);

/**
 * Distance from the centre of every cell of air to the nearest closed cell's surface, in m. The nearest closed cell is handed on from cell to
 * cell in two sweeps, which is exact but for a few cells, by less than a cell.
 */
export function wallDistances({ grid, isAir, cells }: AirSpace): Float64Array {
  const { cell_m, strides } = grid;
  // Cells to the nearest closed one along each axis.
  const [ax, ay, az] = [0, 1, 2].map(() => new Int32Array(grid.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const square = new Float64Array(grid.length);
  for (let at = 0; at < cells.length; at += 1) square[cells[at]!] = Infinity;
  const steps = before.map(([dx, dy, dz]) => dx + dy * strides.y + dz * strides.z);
  const farX = surfaceSquares(grid.counts.x + 1, cell_m.x);
  const farY = surfaceSquares(grid.counts.y + 1, cell_m.y);
  const farZ = surfaceSquares(grid.counts.z + 1, cell_m.z);
  const relax = (i: number, sign: 1 | -1): void => {
    for (let k = 0; k < before.length; k += 1) {
      const from = i + sign * steps[k]!;
      if (square[from] === Infinity) continue;
      const [dx, dy, dz] = before[k]!;
      const mx = ax[from]! + Math.abs(dx);
      const my = ay[from]! + Math.abs(dy);
      const mz = az[from]! + Math.abs(dz);
      const value = farX[mx]! + farY[my]! + farZ[mz]!;
      if (value >= square[i]!) continue;
      square[i] = value;
      ax[i] = mx;
      ay[i] = my;
      az[i] = mz;
    }
  };
  for (let at = 0; at < cells.length; at += 1) relax(cells[at]!, 1);
  for (let at = cells.length - 1; at >= 0; at -= 1) relax(cells[at]!, -1);
  for (let i = 0; i < square.length; i += 1) square[i] = isAir[i] === 1 ? Math.sqrt(square[i]!) : 0;
  return square;
}

/** Squares of the distances along an axis to the surface of a cell, by the number of cells to it: half a cell less where it is apart. */
const surfaceSquares = (count: number, cell_m: number): Float64Array =>
  Float64Array.from({ length: count + 1 }, (_, cells) => (Math.max(0, cells - 0.5) * cell_m) ** 2);
