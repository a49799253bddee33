import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';
import { airAxes } from '../grid/AirGrid.ts';

/** Diffusivity at faces: the mean of both cells where the face is open, none elsewhere. */
export function updateFaceDiffusivity(
  { grid, freeFaces }: AirSpace,
  diffusivity: Float64Array,
  result: ByAxis<Float64Array>,
): void {
  for (const axis of airAxes) {
    const stride = grid.strides[axis];
    const faces = freeFaces[axis];
    const values = result[axis];
    for (let at = 0; at < faces.length; at += 1) {
      const i = faces[at]!;
      values[i] = 0.5 * (diffusivity[i]! + diffusivity[i - stride]!);
    }
  }
}

/** Velocities and diffusivities at faces, which carry heat. */
export interface HeatCarriers {
  readonly velocity: ByAxis<Float64Array>;
  readonly diffusivity: ByAxis<Float64Array>;
}

/** Moves temperatures by a step of time, as `moveAlong` moves velocities. */
export function moveHeat(
  { grid, cells }: AirSpace,
  { velocity, diffusivity }: HeatCarriers,
  step_s: number,
  [now, next]: readonly [Float64Array, Float64Array],
): void {
  const { y: sy, z: sz } = grid.strides;
  const ix = 1 / grid.cell_m.x;
  const iy = 1 / grid.cell_m.y;
  const iz = 1 / grid.cell_m.z;
  const { x: u, y: v, z: w } = velocity;
  const { x: kx, y: ky, z: kz } = diffusivity;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    const own = now[i]!;
    // What comes from each side: mixing, and the air that flows in.
    const ua = 0.5 * u[i]!;
    const ub = 0.5 * u[i + 1]!;
    const va = 0.5 * v[i]!;
    const vb = 0.5 * v[i + sy]!;
    const wa = 0.5 * w[i]!;
    const wb = 0.5 * w[i + sz]!;
    const xa = (Math.max(kx[i]! * ix, Math.abs(ua)) + ua) * ix;
    const xb = (Math.max(kx[i + 1]! * ix, Math.abs(ub)) - ub) * ix;
    const ya = (Math.max(ky[i]! * iy, Math.abs(va)) + va) * iy;
    const yb = (Math.max(ky[i + sy]! * iy, Math.abs(vb)) - vb) * iy;
    const za = (Math.max(kz[i]! * iz, Math.abs(wa)) + wa) * iz;
    const zb = (Math.max(kz[i + sz]! * iz, Math.abs(wb)) - wb) * iz;
    const rate =
      xa * (now[i - 1]! - own) +
      xb * (now[i + 1]! - own) +
      ya * (now[i - sy]! - own) +
      yb * (now[i + sy]! - own) +
      za * (now[i - sz]! - own) +
      zb * (now[i + sz]! - own);
    next[i] = own + (step_s * rate) / (1 + step_s * (xa + xb + ya + yb + za + zb));
  }
}
