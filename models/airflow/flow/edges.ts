import type { AirAxis } from '../room/AirRoom.ts';
import type { AirSpace } from '../grid/AirSpace.ts';

/**
 * How a velocity along one axis mixes across another: at the edge at the lower corner of each cell, a weight of the viscosities of the four
 * cells around it. It is their mean over those that are air, twice where the wall is half a cell away, and none through a panel.
 */
export interface EdgeWeights {
  /** From a cell to the next along the velocity and across it. */
  readonly strides: readonly [along: number, across: number];
  readonly weights: Float64Array;
}

/** The weights of a room; 0 at edges that no free face along the axis is at. */
export function edgeWeights(
  { grid, isAir, openShare, freeFaces }: AirSpace,
  along: AirAxis,
  across: AirAxis,
): EdgeWeights {
  const s = grid.strides[along];
  const t = grid.strides[across];
  const open = openShare[across];
  const factorOf = (face: number): number => {
    if (open[face]! > 0.5) return 1;
    return isAir[face] === 1 && isAir[face - t] === 1 ? 0 : 2;
  };
  const weights = new Float64Array(grid.length);
  const weigh = (edge: number): void => {
    const count = isAir[edge]! + isAir[edge - s]! + isAir[edge - t]! + isAir[edge - s - t]!;
    weights[edge] = (0.5 * (factorOf(edge) + factorOf(edge - s))) / count;
  };
  for (const face of freeFaces[along]) {
    weigh(face);
    weigh(face + t);
  }
  return { strides: [s, t], weights };
}

/**
 * Computes the viscosity at edges.
 *
 * @param viscosity - of cells; 0 where no air is
 */
export function updateEdges(
  { strides: [s, t], weights }: EdgeWeights,
  viscosity: Float64Array,
  result: Float64Array,
): void {
  for (let i = s + t; i < weights.length; i += 1) {
    result[i] = weights[i]! * (viscosity[i]! + viscosity[i - s]! + viscosity[i - t]! + viscosity[i - s - t]!);
  }
}
