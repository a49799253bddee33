import type { AirAxis, AirBox, AirPanel, AirRange, AirRoom } from '../room/AirRoom.ts';
import { airAxes, cellAt, centreOf, type AirGrid } from './AirGrid.ts';
import type { AirSpace, ByAxis } from './AirSpace.ts';
import { openingFaces } from './openingFaces.ts';
import { reachOf } from './reach.ts';

/** The numbers of the cells whose centres are within a range, from and to but not including. */
function cellsWithin(grid: AirGrid, axis: AirAxis, [from_m, to_m]: AirRange): [number, number] {
  const size_m = grid.cell_m[axis];
  const clamp = (value: number): number => Math.min(grid.counts[axis], Math.max(0, value));
  // A centre on the edge of a range is within it at the lower end only.
  const first = clamp(Math.ceil(from_m / size_m - 0.5 - 1e-9));
  return [first, Math.max(first, clamp(Math.ceil(to_m / size_m - 0.5 - 1e-9)))];
}

function closeBox(grid: AirGrid, isAir: Uint8Array, box: AirBox): void {
  const [x0, x1] = cellsWithin(grid, 'x', box.x);
  const [y0, y1] = cellsWithin(grid, 'y', box.y);
  const [z0, z1] = cellsWithin(grid, 'z', box.z);
  for (let z = z0; z < z1; z += 1) {
    for (let y = y0; y < y1; y += 1) isAir.fill(0, cellAt(grid, x0, y, z), cellAt(grid, x1, y, z));
  }
}

/** Whether a point is inside an outline (even-odd rule). */
function isWithin(outline: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let index = 0; index < outline.length; index += 1) {
    const [ax, ay] = outline[index]!;
    const [bx, by] = outline[(index + outline.length - 1) % outline.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function openCells(room: AirRoom, grid: AirGrid): Uint8Array {
  const isAir = new Uint8Array(grid.length);
  for (let y = 0; y < grid.counts.y; y += 1) {
    for (let x = 0; x < grid.counts.x; x += 1) {
      if (room.outline && !isWithin(room.outline, centreOf(grid, 'x', x), centreOf(grid, 'y', y))) continue;
      for (let z = 0; z < grid.counts.z; z += 1) isAir[cellAt(grid, x, y, z)] = 1;
    }
  }
  for (const box of room.blocks) closeBox(grid, isAir, box);
  return isAir;
}

/** The openness of all faces across an axis, panels not yet regarded. */
function openFaces(grid: AirGrid, isAir: Uint8Array, axis: AirAxis): Float64Array {
  const stride = grid.strides[axis];
  const open = new Float64Array(grid.length);
  for (let cell = stride; cell < grid.length; cell += 1) open[cell] = isAir[cell]! & isAir[cell - stride]!;
  return open;
}

/** Puts a panel onto the nearest faces across its axis. */
function closePanel(
  grid: AirGrid,
  open: ByAxis<Float64Array>,
  { axis, at_m, ranges, openShare }: AirPanel,
): void {
  const [first, second] = airAxes.filter((other) => other !== axis) as [AirAxis, AirAxis];
  const number = Math.round(at_m / grid.cell_m[axis]);
  if (number < 1 || number >= grid.counts[axis]) return;
  const [a0, a1] = cellsWithin(grid, first, ranges[0]);
  const [b0, b1] = cellsWithin(grid, second, ranges[1]);
  for (let b = b0; b < b1; b += 1) {
    for (let a = a0; a < a1; a += 1) {
      const at = { [axis]: number, [first]: a, [second]: b } as Record<AirAxis, number>;
      const face = cellAt(grid, at.x, at.y, at.z);
      open[axis][face] = Math.min(open[axis][face]!, openShare);
    }
  }
}

function indicesWhere(values: ArrayLike<number>, test: (value: number) => boolean): Int32Array {
  const found = new Int32Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (!test(values[index]!)) continue;
    found[count] = index;
    count += 1;
  }
  return found.slice(0, count);
}

const byAxis = <Value>(of: (axis: AirAxis) => Value): ByAxis<Value> => ({
  x: of('x'),
  y: of('y'),
  z: of('z'),
});

/** The cells at openings that air flows through. */
function flowingCells(room: AirRoom, racks: AirSpace['racks'], units: AirSpace['units']): number[] {
  const flowing = [
    ...racks.map(({ front, rear }, index) => [room.racks[index]!, [...front, ...rear]] as const),
    ...units.map(({ supply, returns }, index) => [room.units[index]!, [...supply, ...returns]] as const),
  ];
  return flowing.flatMap(([{ flow_m3_per_s }, faces]) =>
    flow_m3_per_s > 0 ? faces.map(({ cell }) => cell) : [],
  );
}

/** Closes the air that no flow reaches: nothing is known of its temperature. */
function closeUnreached(
  grid: AirGrid,
  isAir: Uint8Array,
  openShare: ByAxis<Float64Array>,
  partOfCell: Int32Array,
): void {
  for (let cell = 0; cell < grid.length; cell += 1) {
    if (isAir[cell] === 0 || partOfCell[cell]! >= 0) continue;
    isAir[cell] = 0;
    for (const axis of airAxes) {
      openShare[axis][cell] = 0;
      openShare[axis][cell + grid.strides[axis]] = 0;
    }
  }
}

/**
 * The room on a grid.
 *
 * @param room - sizes in metres
 * @param grid - of the same size
 */
export function spaceOf(room: AirRoom, grid: AirGrid): AirSpace {
  const isAir = openCells(room, grid);
  const openShare = byAxis((axis) => openFaces(grid, isAir, axis));
  for (const panel of room.panels) closePanel(grid, openShare, panel);
  const racks = room.racks.map(({ front, rear }) => ({
    front: openingFaces(grid, isAir, [front]),
    rear: openingFaces(grid, isAir, [rear]),
  }));
  const units = room.units.map(({ supply, returns }) => ({
    supply: openingFaces(grid, isAir, supply),
    returns: openingFaces(grid, isAir, returns),
  }));
  const { parts, partOfCell } = reachOf(grid, openShare, flowingCells(room, racks, units));
  closeUnreached(grid, isAir, openShare, partOfCell);
  return {
    grid,
    isAir,
    cells: indicesWhere(isAir, (air) => air === 1),
    parts,
    partOfCell,
    openShare,
    freeFaces: byAxis((axis) => indicesWhere(openShare[axis], (share) => share === 1)),
    leakyFaces: byAxis((axis) => indicesWhere(openShare[axis], (share) => share > 0 && share < 1)),
    racks,
    units,
  };
}
