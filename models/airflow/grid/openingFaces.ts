import type { AirAxis, AirOpening, AirRange } from '../room/AirRoom.ts';
import { airAxes, cellAt, type AirGrid } from './AirGrid.ts';
import type { OpeningFace } from './AirSpace.ts';

/** How far a face may be from the plane of an opening, in cells: edges of blocks are rounded to whole cells. */
const searchCells = 1.5;

/** Length that two ranges share. */
const overlap = ([a0, a1]: AirRange, b0: number, b1: number): number =>
  Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));

/**
 * Finds the face nearest to the plane of an opening, at a column of cells along its axis, that has air on the side of the room and none
 * behind it; undefined if there is none near.
 */
function nearestFace(
  grid: AirGrid,
  isAir: Uint8Array,
  { axis, at_m, side }: AirOpening,
  column: number,
): { face: number; cell: number; behind: number } | undefined {
  const stride = grid.strides[axis];
  const at = at_m / grid.cell_m[axis];
  let best: { face: number; cell: number; behind: number } | undefined;
  let least = searchCells;
  for (
    let number = Math.max(0, Math.floor(at - 1));
    number <= Math.min(grid.counts[axis], Math.ceil(at + 1));
    number += 1
  ) {
    const face = column + (number + 1) * stride;
    const cell = side === 1 ? face : face - stride;
    const behind = side === 1 ? face - stride : face;
    if (isAir[cell] !== 1 || isAir[behind] === 1 || Math.abs(number - at) > least) continue;
    least = Math.abs(number - at);
    best = { face, cell, behind };
  }
  return best;
}

/** The numbers of the cells that a range touches, from and to but not including. */
const numbersAlong = (grid: AirGrid, axis: AirAxis, [from_m, to_m]: AirRange): [number, number] => [
  Math.max(0, Math.floor(from_m / grid.cell_m[axis])),
  Math.min(grid.counts[axis], Math.ceil(to_m / grid.cell_m[axis])),
];

function facesOf(
  grid: AirGrid,
  isAir: Uint8Array,
  opening: AirOpening,
): (Omit<OpeningFace, 'share'> & { area: number })[] {
  const { axis, ranges, side } = opening;
  const [first, second] = airAxes.filter((other) => other !== axis) as [AirAxis, AirAxis];
  const found: (Omit<OpeningFace, 'share'> & { area: number })[] = [];
  const [a0, a1] = numbersAlong(grid, first, ranges[0]);
  const [b0, b1] = numbersAlong(grid, second, ranges[1]);
  for (let b = b0; b < b1; b += 1) {
    const high = overlap(ranges[1], b * grid.cell_m[second], (b + 1) * grid.cell_m[second]);
    if (high <= 0) continue;
    for (let a = a0; a < a1; a += 1) {
      const wide = overlap(ranges[0], a * grid.cell_m[first], (a + 1) * grid.cell_m[first]);
      if (wide <= 0) continue;
      const at = { [axis]: -1, [first]: a, [second]: b } as Record<AirAxis, number>;
      const face = nearestFace(grid, isAir, opening, cellAt(grid, at.x, at.y, at.z));
      if (face) found.push({ ...face, axis, side, area: wide * high, level: axis === 'z' ? -1 : b });
    }
  }
  return found;
}

/**
 * The faces of the grid that openings are on, with the share of the flow that each carries by the area that it covers of them. Empty if no
 * part of them is at air.
 */
export function openingFaces(
  grid: AirGrid,
  isAir: Uint8Array,
  openings: readonly AirOpening[],
): OpeningFace[] {
  const faces = openings.flatMap((opening) => facesOf(grid, isAir, opening));
  const whole = faces.reduce((sum, { area }) => sum + area, 0);
  return faces.map(({ area, ...face }) => ({ ...face, share: area / whole }));
}
