import type { AirAxis } from '../room/AirRoom.ts';
import { airAxes } from '../grid/AirGrid.ts';
import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';

/** What moves a velocity along one axis: the transport along it and across the two others. */
export interface AxisTransport {
  readonly axis: AirAxis;
  readonly faces: Int32Array;
  /** From a face to the next along the axis, and across the first and the second other axis. */
  readonly strides: readonly [number, number, number];
  readonly inverse_per_m: readonly [number, number, number];
  /** The velocities along the three axes in this order. */
  readonly velocities: readonly [Float64Array, Float64Array, Float64Array];
  /** Viscosity in cells, and at the edges across the first and the second other axis. */
  readonly viscosities: readonly [Float64Array, Float64Array, Float64Array];
  readonly next: Float64Array;
}

/** An axis and the two others, in order. */
export const axisOrder: ByAxis<readonly [AirAxis, AirAxis, AirAxis]> = {
  x: ['x', 'y', 'z'],
  y: ['y', 'x', 'z'],
  z: ['z', 'x', 'y'],
};

/** The transport of the three velocities, from one array of each to another. */
export function axisTransports(
  { grid, freeFaces }: AirSpace,
  [velocity, next]: readonly [ByAxis<Float64Array>, ByAxis<Float64Array>],
  viscosities: ByAxis<AxisTransport['viscosities']>,
): AxisTransport[] {
  return airAxes.map((axis) => {
    const [along, first, second] = axisOrder[axis];
    const { strides, cell_m } = grid;
    return {
      axis,
      faces: freeFaces[axis],
      strides: [strides[along], strides[first], strides[second]],
      inverse_per_m: [1 / cell_m[along], 1 / cell_m[first], 1 / cell_m[second]],
      velocities: [velocity[along], velocity[first], velocity[second]],
      viscosities: viscosities[axis],
      next: next[axis],
    };
  });
}

/** What lifts warm air. */
export interface Buoyancy {
  readonly temperature_C: Float64Array;
  readonly reference_C: number;
  /** Acceleration upwards of air that is 1 K warmer than the reference. */
  readonly lift_m_per_s2K: number;
}

/** The potential of the last step: pressure over density times its length. */
export interface LastPressure {
  readonly potential_m2_per_s: Float64Array;
  /** Length of this step over that of the last one; 0 if there was none. */
  readonly stepRatio: number;
}

/**
 * Moves a velocity by a step of time: transport by the air and by mixing (hybrid scheme: central where mixing outweighs it within a cell, else
 * upwind; Spalding 1972), point-implicit, so that any step is stable, and buoyancy. The damping that this brings leaves out the pressure of
 * the last step, which the projection will find again: steady air is then the same at any length of step.
 *
 * @param transport - of the axis; its `next` gets the result
 * @param step_s - step of time
 * @param pressure - of the last step
 * @param buoyancy - along this axis; null if it has none
 */
export function moveAlong(
  transport: AxisTransport,
  step_s: number,
  { potential_m2_per_s: potential, stepRatio }: LastPressure,
  buoyancy: Buoyancy | null,
): void {
  const { faces, next } = transport;
  const [s, t, r] = transport.strides;
  const [is, it, ir] = transport.inverse_per_m;
  const [u, v, w] = transport.velocities;
  const [nu, edgeT, edgeR] = transport.viscosities;
  const hs = 0.5 / is;
  const ht = 0.5 / it;
  const hr = 0.5 / ir;
  const is2 = is * is;
  const it2 = it * it;
  const ir2 = ir * ir;
  const slope = stepRatio * is;
  const isLifted = buoyancy !== null;
  const warmth = buoyancy?.temperature_C ?? u;
  const lift = 0.5 * (buoyancy?.lift_m_per_s2K ?? 0);
  const twice = 2 * (buoyancy?.reference_C ?? 0);
  for (let at = 0; at < faces.length; at += 1) {
    const i = faces[at]!;
    const own = u[i]!;
    // Half the sum of the velocities that carry it through the six sides.
    const ua = 0.5 * (u[i - s]! + own);
    const ub = 0.5 * (own + u[i + s]!);
    const va = 0.5 * (v[i - s]! + v[i]!);
    const vb = 0.5 * (v[i - s + t]! + v[i + t]!);
    const wa = 0.5 * (w[i - s]! + w[i]!);
    const wb = 0.5 * (w[i - s + r]! + w[i + r]!);
    const da = Math.max(nu[i - s]!, Math.abs(ua) * hs) * is2;
    const db = Math.max(nu[i]!, Math.abs(ub) * hs) * is2;
    const ea = Math.max(edgeT[i]!, Math.abs(va) * ht) * it2;
    const eb = Math.max(edgeT[i + t]!, Math.abs(vb) * ht) * it2;
    const fa = Math.max(edgeR[i]!, Math.abs(wa) * hr) * ir2;
    const fb = Math.max(edgeR[i + r]!, Math.abs(wb) * hr) * ir2;
    let rate =
      (u[i - s]! - own) * da +
      (u[i + s]! - own) * db +
      (u[i - t]! - own) * ea +
      (u[i + t]! - own) * eb +
      (u[i - r]! - own) * fa +
      (u[i + r]! - own) * fb +
      (ua * ua - ub * ub) * is +
      0.5 * it * (va * (u[i - t]! + own) - vb * (own + u[i + t]!)) +
      0.5 * ir * (wa * (u[i - r]! + own) - wb * (own + u[i + r]!));
    if (isLifted) rate += lift * (warmth[i]! + warmth[i - s]! - twice);
    const damping = step_s * (da + db + ea + eb + fa + fb);
    const push = slope * (potential[i]! - potential[i - s]!);
    next[i] = own + (step_s * rate + damping * push) / (1 + damping);
  }
}
