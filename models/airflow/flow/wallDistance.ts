import { cellAt } from '../grid/AirGrid.ts';
import type { AirSpace } from '../grid/AirSpace.ts';

/** Steps to the 13 neighbours that precede a cell. */
const before: readonly (readonly [number, number, number])[] = [-1, 0, 1]
  .flatMap((z) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x, y, z] as const)))
  .slice(0, 13);

/**
 * Distance from the centre of every cell of air to the nearest closed cell's surface, in m. The nearest closed cell is handed on from cell to
 * cell in two sweeps, which is exact but for a few cells, by less than a cell.
 */
export function wallDistances({ grid, isAir }: AirSpace): Float64Array {
  const { counts, cell_m } = grid;
  const nearest = new Int32Array(grid.length * 3);
  const square = new Float64Array(grid.length).fill(Infinity);
  for (let i = 0; i < grid.length; i += 1) if (isAir[i] !== 1) square[i] = 0;
  const sweep = (sign: 1 | -1): void => {
    const order = (count: number): number[] =>
      Array.from({ length: count }, (_, index) => (sign === 1 ? index : count - 1 - index));
    for (const z of order(counts.z))
      for (const y of order(counts.y)) for (const x of order(counts.x)) relax(x, y, z, sign);
  };
  const relax = (x: number, y: number, z: number, sign: 1 | -1): void => {
    const i = cellAt(grid, x, y, z);
    if (isAir[i] !== 1) return;
    for (const [dx, dy, dz] of before) {
      const from = cellAt(grid, x + sign * dx, y + sign * dy, z + sign * dz);
      const mx = nearest[3 * from]! + Math.abs(dx);
      const my = nearest[3 * from + 1]! + Math.abs(dy);
      const mz = nearest[3 * from + 2]! + Math.abs(dz);
      if (square[from] === Infinity) continue;
      // To the surface of that cell: half a cell less along each axis on which it is apart.
      const far = (cells: number, size_m: number): number => Math.max(0, cells - 0.5) * size_m;
      const value = far(mx, cell_m.x) ** 2 + far(my, cell_m.y) ** 2 + far(mz, cell_m.z) ** 2;
      if (value >= square[i]!) continue;
      square[i] = value;
      nearest.set([mx, my, mz], 3 * i);
    }
  };
  sweep(1);
  sweep(-1);
  return square.map(Math.sqrt);
}
