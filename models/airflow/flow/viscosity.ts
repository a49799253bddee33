import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';

/** Kinematic viscosity of air at 25 °C, in m²/s. */
const molecularViscosity_m2_per_s = 1.5e-5;

/** Prandtl number of air, and that of turbulent air. */
const prandtl = { molecular: 0.71, turbulent: 0.9 } as const;

/** Factor of speed times wall distance (Chen and Xu, A zero-equation turbulence model for indoor airflow simulation, Energy and Buildings 28, 1998). */
const zeroEquationFactor = 0.03874;

/** How the air of a case mixes. */
export interface Mixing {
  /** Of cells; 0 where no air is. */
  readonly viscosity_m2_per_s: Float64Array;
  readonly diffusivity_m2_per_s: Float64Array;
}

/** The same in all cells: a laminar case. */
export function laminarMixing(
  { grid, cells }: AirSpace,
  viscosity_m2_per_s: number,
  prandtlNumber: number,
): Mixing {
  const inCells = (value: number): Float64Array => {
    const values = new Float64Array(grid.length);
    for (let at = 0; at < cells.length; at += 1) values[cells[at]!] = value;
    return values;
  };
  return {
    viscosity_m2_per_s: inCells(viscosity_m2_per_s),
    diffusivity_m2_per_s: inCells(viscosity_m2_per_s / prandtlNumber),
  };
}

/** The mixing of turbulent air in a room, from the speed in each cell and its distance from the walls. */
export function updateMixing(
  { grid, cells }: AirSpace,
  { x: u, y: v, z: w }: ByAxis<Float64Array>,
  wallDistance_m: Float64Array,
  { viscosity_m2_per_s, diffusivity_m2_per_s }: Mixing,
): void {
  const { y: sy, z: sz } = grid.strides;
  for (let at = 0; at < cells.length; at += 1) {
    const i = cells[at]!;
    const a = u[i]! + u[i + 1]!;
    const b = v[i]! + v[i + sy]!;
    const c = w[i]! + w[i + sz]!;
    const turbulent = zeroEquationFactor * 0.5 * Math.sqrt(a * a + b * b + c * c) * wallDistance_m[i]!;
    viscosity_m2_per_s[i] = molecularViscosity_m2_per_s + turbulent;
    diffusivity_m2_per_s[i] = molecularViscosity_m2_per_s / prandtl.molecular + turbulent / prandtl.turbulent;
  }
}
