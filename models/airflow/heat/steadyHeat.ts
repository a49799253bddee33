import type { AirSpace } from '../grid/AirSpace.ts';
import type { HeatCarriers } from './moveHeat.ts';

/** What each cell gets from its six sides when the air moves steadily: shares that add up to 1. */
export interface HeatShares {
  /** Six shares for each cell of air, in the order of the cells: from lower and higher x, y and z. */
  readonly shares: Float64Array;
}

/** The shares of a steady flow. A cell that nothing reaches has none. */
export function heatShares({ grid, cells }: AirSpace, { velocity, diffusivity }: HeatCarriers): HeatShares {
  const { strides, cell_m } = grid;
  const shares = new Float64Array(cells.length * 6);
  const axes = (['x', 'y', 'z'] as const).map((axis) => ({
    stride: strides[axis],
    inverse: 1 / cell_m[axis],
    u: velocity[axis],
    k: diffusivity[axis],
  }));
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    let sum = 0;
    for (const [number, { stride, inverse, u, k }] of axes.entries()) {
      const a = 0.5 * u[i]!;
      const b = 0.5 * u[i + stride]!;
      const from = (Math.max(k[i]! * inverse, Math.abs(a)) + a) * inverse;
      const to = (Math.max(k[i + stride]! * inverse, Math.abs(b)) - b) * inverse;
      shares[6 * at + 2 * number] = from;
      shares[6 * at + 2 * number + 1] = to;
      sum += from + to;
    }
    if (sum > 0) for (let side = 0; side < 6; side += 1) shares[6 * at + side]! /= sum;
  }
  return { shares };
}

/** One sweep of Gauss-Seidel over the cells, in one direction; returns the greatest change. */
export function sweepHeat(
  { grid, cells }: AirSpace,
  { shares }: HeatShares,
  temperature: Float64Array,
  isBackward: boolean,
): number {
  const { y: sy, z: sz } = grid.strides;
  let greatest = 0;
  const count = cells.length;
  for (let turn = 0; turn < count; turn += 1) {
    const at = isBackward ? count - 1 - turn : turn;
    const i = cells[at]!;
    const p = 6 * at;
    const value =
      shares[p]! * temperature[i - 1]! +
      shares[p + 1]! * temperature[i + 1]! +
      shares[p + 2]! * temperature[i - sy]! +
      shares[p + 3]! * temperature[i + sy]! +
      shares[p + 4]! * temperature[i - sz]! +
      shares[p + 5]! * temperature[i + sz]!;
    const change = Math.abs(value - temperature[i]!);
    if (change > greatest) greatest = change;
    temperature[i] = value;
  }
  return greatest;
}
