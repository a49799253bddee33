import type { AirAxis } from '../room/AirRoom.ts';
import { airAxes } from '../grid/AirGrid.ts';
import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';
import type { PressureEquation, PressureSolver } from './pressure.ts';

/** Divergence of a velocity in every cell of air, in 1/s. */
export function divergenceOf(
  { grid, cells }: AirSpace,
  velocity: ByAxis<Float64Array>,
  result: Float64Array,
): void {
  const { y: sy, z: sz } = grid.strides;
  const { x: hx, y: hy, z: hz } = grid.cell_m;
  const { x: u, y: v, z: w } = velocity;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    result[i] = (u[i + 1]! - u[i]!) / hx + (v[i + sy]! - v[i]!) / hy + (w[i + sz]! - w[i]!) / hz;
  }
}

/** What a projection uses and keeps. */
export interface Projection {
  readonly space: AirSpace;
  readonly equation: PressureEquation;
  readonly solver: PressureSolver;
  readonly potential_m2_per_s: Float64Array;
  readonly source: Float64Array;
}

/** Takes the mean out of the source in a part: it is rounding only, for what enters leaves. */
function removeMean(cells: Int32Array, source: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += source[cells[at]!]!;
  const mean = sum / cells.length;
  for (let at = 0; at < cells.length; at += 1) source[cells[at]!]! -= mean;
}

function correctAxis(
  { space, equation, potential_m2_per_s: potential }: Projection,
  axis: AirAxis,
  values: Float64Array,
): void {
  const stride = space.grid.strides[axis];
  const inverse = 1 / space.grid.cell_m[axis];
  const faces = space.freeFaces[axis];
  for (let at = 0; at < faces.length; at += 1) {
    const i = faces[at]!;
    values[i]! -= (potential[i]! - potential[i - stride]!) * inverse;
  }
  const coefficient = equation.coefficient[axis];
  const size_m = space.grid.cell_m[axis];
  for (const i of space.leakyFaces[axis]) {
    values[i]! -= (potential[i]! - potential[i - stride]!) * coefficient[i]! * size_m;
  }
}

/** Takes the flow out of the gaps of panels, so that a projection finds that which the whole pressure drives. */
export function closeLeaks({ leakyFaces }: AirSpace, velocity: ByAxis<Float64Array>): void {
  for (const axis of airAxes) for (const face of leakyFaces[axis]) velocity[axis][face] = 0;
}

/**
 * Makes a velocity free of divergence: the nearest one with the same velocities at openings. The gaps of panels let through more as the
 * potential drives it.
 *
 * @returns the share of the divergence that is left
 */
export function project(
  projection: Projection,
  velocity: ByAxis<Float64Array>,
  tolerance: number,
  mostSteps: number,
): number {
  const { space, solver, potential_m2_per_s, source } = projection;
  divergenceOf(space, velocity, source);
  for (const { cells } of space.parts) removeMean(cells, source);
  const left = solver.solve(potential_m2_per_s, source, tolerance, mostSteps);
  for (const axis of airAxes) correctAxis(projection, axis, velocity[axis]);
  return left;
}
