import type { AirAxis } from '../room/AirRoom.ts';

/**
 * A grid of cells over a room, with one layer of closed cells around it. Arrays of a grid have one value for each of its cells: of the cell,
 * or of the face between the cell and the one before it along an axis.
 */
export interface AirGrid {
  /** Cells of the room along each axis, without the layer around it. */
  readonly counts: Readonly<Record<AirAxis, number>>;
  /** Size of a cell along each axis. */
  readonly cell_m: Readonly<Record<AirAxis, number>>;
  /** From a cell to the next one along each axis, in an array of the grid. */
  readonly strides: Readonly<Record<AirAxis, number>>;
  /** Length of an array of the grid. */
  readonly length: number;
}

export const airAxes: readonly AirAxis[] = ['x', 'y', 'z'];

/** The grid of a room of a size, with cells as near to a size as whole numbers of them allow. */
export function gridOf(size_m: Readonly<Record<AirAxis, number>>, cell_m: number): AirGrid {
  const count = (axis: AirAxis): number => Math.max(1, Math.round(size_m[axis] / cell_m));
  const counts = { x: count('x'), y: count('y'), z: count('z') };
  const strides = { x: 1, y: counts.x + 2, z: (counts.x + 2) * (counts.y + 2) };
  return {
    counts,
    cell_m: { x: size_m.x / counts.x, y: size_m.y / counts.y, z: size_m.z / counts.z },
    strides,
    length: strides.z * (counts.z + 2),
  };
}

/** The index of a cell by its numbers along the axes, from 0 in the room and -1 in the layer around it. */
export const cellAt = ({ strides }: AirGrid, x: number, y: number, z: number): number =>
  x + 1 + (y + 1) * strides.y + (z + 1) * strides.z;

/** The centre of a cell of a number, along an axis. */
export const centreOf = ({ cell_m }: AirGrid, axis: AirAxis, number: number): number =>
  (number + 0.5) * cell_m[axis];

/** Volume of a cell. */
export const cellVolume = ({ cell_m }: AirGrid): number => cell_m.x * cell_m.y * cell_m.z;

/** Area of a face across an axis. */
export const faceArea = (grid: AirGrid, axis: AirAxis): number => cellVolume(grid) / grid.cell_m[axis];
