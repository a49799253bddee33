import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';

/** Pressure equation of a room: the divergence that a potential has, with no flow through what is closed. */
export interface PressureEquation {
  /** Coefficient of each face: 1 / cell size squared where it is open. */
  readonly coefficient: ByAxis<Float64Array>;
  /** Sum of the six coefficients of a cell. */
  readonly diagonal: Float64Array;
  /** Inverse roots of the diagonal of the incomplete factors. */
  readonly factor: Float64Array;
}

/** Share of the fill-in that is added to the diagonal of the incomplete factors (modified incomplete Cholesky). */
const modifiedShare = 0.97;

/** Below this share of the original diagonal the factors are no longer definite, and the original is taken. */
const lowestPivotShare = 0.25;

/** Computes the factors from the coefficients. */
export function factorise(
  { grid, cells }: AirSpace,
  { coefficient, diagonal, factor }: PressureEquation,
): void {
  const { y: sy, z: sz } = grid.strides;
  const { x: cx, y: cy, z: cz } = coefficient;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    const whole = cx[i]! + cx[i + 1]! + cy[i]! + cy[i + sy]! + cz[i]! + cz[i + sz]!;
    diagonal[i] = whole;
    const fx = cx[i]! * factor[i - 1]!;
    const fy = cy[i]! * factor[i - sy]!;
    const fz = cz[i]! * factor[i - sz]!;
    const fill =
      cx[i]! * (cy[i - 1 + sy]! + cz[i - 1 + sz]!) * factor[i - 1]! ** 2 +
      cy[i]! * (cx[i - sy + 1]! + cz[i - sy + sz]!) * factor[i - sy]! ** 2 +
      cz[i]! * (cx[i - sz + 1]! + cy[i - sz + sy]!) * factor[i - sz]! ** 2;
    let pivot = whole - fx * fx - fy * fy - fz * fz - modifiedShare * fill;
    if (pivot < lowestPivotShare * whole) pivot = whole;
    factor[i] = pivot > 0 ? 1 / Math.sqrt(pivot) : 0;
  }
}

/** The equation of a room whose panels are closed; `factorise` regards later changes of its coefficients. */
export function pressureEquation(space: AirSpace): PressureEquation {
  const { grid, freeFaces } = space;
  const coefficientOf = (axis: 'x' | 'y' | 'z'): Float64Array => {
    const values = new Float64Array(grid.length);
    for (const face of freeFaces[axis]) values[face] = 1 / grid.cell_m[axis] ** 2;
    return values;
  };
  const equation = {
    coefficient: { x: coefficientOf('x'), y: coefficientOf('y'), z: coefficientOf('z') },
    diagonal: new Float64Array(grid.length),
    factor: new Float64Array(grid.length),
  };
  factorise(space, equation);
  return equation;
}

/** Arrays that a solution needs. */
interface Workspace {
  readonly residual: Float64Array;
  readonly direction: Float64Array;
  readonly image: Float64Array;
  readonly scaled: Float64Array;
}

/** A solver of the pressure equation of one room, which keeps its arrays. */
export interface PressureSolver {
  /**
   * Solves for a potential, from the values that it has.
   *
   * @param potential - start and result
   * @param source - right side; its sum over the cells is 0
   * @param tolerance - of the residual's norm as a share of that of the source
   * @param mostSteps - after which it stops in any case
   * @returns the share of the residual that is left
   */
  solve(potential: Float64Array, source: Float64Array, tolerance: number, mostSteps: number): number;
}

/** Applies the incomplete factors: scaled = (L L^T)^-1 residual. */
function precondition(
  { grid, cells }: AirSpace,
  equation: PressureEquation,
  { residual, scaled }: Workspace,
): void {
  const { y: sy, z: sz } = grid.strides;
  const { x: cx, y: cy, z: cz } = equation.coefficient;
  const { factor } = equation;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    // scaled holds factor times the solution of the lower factor.
    scaled[i] =
      factor[i]! *
      factor[i]! *
      (residual[i]! + cx[i]! * scaled[i - 1]! + cy[i]! * scaled[i - sy]! + cz[i]! * scaled[i - sz]!);
  }
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const i = cells[at]!;
    scaled[i]! +=
      factor[i]! *
      factor[i]! *
      (cx[i + 1]! * scaled[i + 1]! + cy[i + sy]! * scaled[i + sy]! + cz[i + sz]! * scaled[i + sz]!);
  }
}

/** Computes image = A direction and returns its product with direction. */
function applyTo(
  { grid, cells }: AirSpace,
  equation: PressureEquation,
  { direction, image }: Workspace,
): number {
  const { y: sy, z: sz } = grid.strides;
  const { x: cx, y: cy, z: cz } = equation.coefficient;
  const { diagonal } = equation;
  let product = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    const value =
      diagonal[i]! * direction[i]! -
      cx[i]! * direction[i - 1]! -
      cx[i + 1]! * direction[i + 1]! -
      cy[i]! * direction[i - sy]! -
      cy[i + sy]! * direction[i + sy]! -
      cz[i]! * direction[i - sz]! -
      cz[i + sz]! * direction[i + sz]!;
    image[i] = value;
    product += value * direction[i]!;
  }
  return product;
}

function dot(cells: Int32Array, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += a[cells[at]!]! * b[cells[at]!]!;
  return sum;
}

/** Makes a solver by conjugate gradients with incomplete Cholesky factors. */
export function pressureSolver(space: AirSpace, equation: PressureEquation): PressureSolver {
  const { grid, cells } = space;
  const array = (): Float64Array => new Float64Array(grid.length);
  const work: Workspace = { residual: array(), direction: array(), image: array(), scaled: array() };
  const { residual, direction, image, scaled } = work;
  return {
    solve(potential, source, tolerance, mostSteps) {
      const target = tolerance * Math.sqrt(dot(cells, source, source));
      direction.set(potential);
      applyTo(space, equation, work);
      // The equation is -laplacian(potential) = -source.
      for (const i of cells) residual[i] = -source[i]! - image[i]!;
      let left = Math.sqrt(dot(cells, residual, residual));
      let old = 0;
      for (let step = 0; step < mostSteps && left > target; step += 1) {
        precondition(space, equation, work);
        const now = dot(cells, residual, scaled);
        const turn = step === 0 ? 0 : now / old;
        old = now;
        for (let at = 0; at < cells.length; at += 1) {
          const i = cells[at]!;
          direction[i] = scaled[i]! + turn * direction[i]!;
        }
        const length = now / applyTo(space, equation, work);
        let sum = 0;
        for (let at = 0; at < cells.length; at += 1) {
          const i = cells[at]!;
          potential[i]! += length * direction[i]!;
          const rest = residual[i]! - length * image[i]!;
          residual[i] = rest;
          sum += rest * rest;
        }
        left = Math.sqrt(sum);
      }
      return target === 0 ? 0 : (left / target) * tolerance;
    },
  };
}
