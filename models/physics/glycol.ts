import { outOfRange } from './outOfRange.ts';

/** Glycols that protect water from freezing. */
export type Glycol = 'ethylene' | 'propylene';

/** Rows by powers of the share, columns by powers of the temperature, both from their base. */
type Surface = readonly (readonly number[])[];

interface GlycolSurfaces {
  readonly baseShare_percent: number;
  readonly base_C: number;
  /** Rows by powers of the share alone. */
  readonly freezing_C: readonly number[];
  /** Natural logarithm of mPa s. */
  readonly viscosity: Surface;
  readonly heat_J_kgK: Surface;
  readonly conductivity_W_mK: Surface;
  readonly density_kg_m3: Surface;
}

const surfaces: Readonly<Record<Glycol, GlycolSurfaces>> = {
  ethylene: {
    baseShare_percent: 30.8462,
    base_C: 31.728,
    freezing_C: [-15.25, -0.808, -0.01334, -7.293e-5, 1.006e-6, 1.14e-9],
    viscosity: [
      [0.4705, -0.0255, 1.782e-4, -7.669e-7],
      [0.02471, -1.171e-4, 1.052e-6, -1.634e-8],
      [3.328e-6, 1.086e-6, 1.051e-8, -6.475e-10],
      [1.659e-6, 3.157e-9, 4.063e-10],
      [3.089e-8, 1.831e-10],
      [-1.865e-9],
    ],
    heat_J_kgK: [
      [3737, 2.93, -4.675e-3, -1.389e-5],
      [-17.99, 0.1046, -4.147e-4, 1.847e-7],
      [-0.09933, 3.516e-4, 5.109e-6, -7.138e-8],
      [2.61e-3, -1.189e-6, -1.643e-7],
      [1.537e-5, -4.272e-7],
      [-1.618e-6],
    ],
    conductivity_W_mK: [
      [0.472, 8.903e-4, -1.058e-6, -2.789e-9],
      [-4.286e-3, -1.473e-5, 1.059e-7, -1.142e-10],
      [1.747e-5, 6.814e-8, -3.612e-9, 2.365e-12],
      [3.017e-8, -2.412e-9, 4.004e-11],
      [-1.322e-9, 2.555e-11],
      [2.678e-11],
    ],
    density_kg_m3: [
      [1034, -0.4781, -2.692e-3, 4.725e-6],
      [1.311, -6.876e-3, 4.805e-5, 1.69e-8],
      [7.49e-5, 7.855e-5, -3.995e-7, 4.982e-9],
      [-1.062e-4, 1.229e-6, -1.153e-8],
      [-9.623e-7, -7.211e-8],
      [4.891e-8],
    ],
  },
  propylene: {
    baseShare_percent: 30.7031,
    base_C: 32.7083,
    freezing_C: [-13.25, -0.6631, -0.01094, -2.283e-4, -3.409e-6, 1.465e-8],
    viscosity: [
      [0.6837, -0.03045, 2.525e-4, -1.399e-6],
      [0.03328, -3.984e-4, 4.332e-6, -1.86e-8],
      [5.453e-5, -8.6e-8, -1.593e-8, -4.465e-11],
      [-3.9e-6, 1.054e-7, -1.589e-9],
      [-1.587e-8, 4.475e-10],
      [3.564e-9],
    ],
    heat_J_kgK: [
      [3882, 2.699, -1.659e-3, -1.032e-5],
      [-13.04, 0.0507, -4.752e-5, 1.522e-6],
      [-0.1598, 9.534e-5, 1.167e-5, -4.87e-8],
      [3.539e-4, 3.102e-5, -2.95e-7],
      [5e-5, -7.135e-7],
      [-4.959e-7],
    ],
    conductivity_W_mK: [
      [0.4513, 7.955e-4, 3.482e-8, -5.966e-9],
      [-4.795e-3, -1.678e-5, 8.941e-8, 1.493e-10],
      [2.076e-5, 1.563e-7, -4.615e-9, 9.897e-12],
      [-9.083e-8, -2.518e-9, 6.543e-11],
      [-5.952e-10, -3.605e-11],
      [2.104e-11],
    ],
    density_kg_m3: [
      [1018, -0.5406, -2.666e-3, 1.347e-5],
      [0.7604, -9.45e-3, 5.541e-5, -1.343e-7],
      [-2.498e-3, 2.7e-5, -4.018e-7, 3.376e-9],
      [-1.55e-4, 2.829e-6, -7.175e-9],
      [-1.131e-6, -2.221e-8],
      [2.342e-8],
    ],
  },
};

/** Properties of water with glycol. */
export interface GlycolProperties {
  readonly density_kg_m3: number;
  readonly heat_kJ_kgK: number;
  readonly viscosity_mPa_s: number;
  readonly conductivity_W_mK: number;
}

/**
 * Properties of water with glycol.
 *
 * Source: Å. Melinder, Properties of Secondary Working Fluids for Indirect Systems, 2nd ed., IIR 2010, with the coefficients of
 * SecondaryCoolantProps (NREL); the fluids of the tables in ASHRAE Handbook of Fundamentals 2017, ch. 31.
 *
 * @param massFraction - share of glycol by mass, from 0 to 0.6; 30 % by volume are 31 to 33 % by mass
 * @param temperature_C - from 0 to 100 °C
 * @throws ModelError `out-of-range`
 */
export function glycolProperties(
  glycol: Glycol,
  massFraction: number,
  temperature_C: number,
): GlycolProperties {
  requireShare(massFraction);
  if (!(temperature_C >= 0 && temperature_C <= 100)) {
    throw outOfRange('Temperature of water with glycol', temperature_C, '°C', 'from 0 to 100 °C');
  }
  const of = surfaces[glycol];
  const share = 100 * massFraction - of.baseShare_percent;
  const at = (surface: Surface): number =>
    polynomial(
      surface.map((row) => polynomial(row, temperature_C - of.base_C)),
      share,
    );
  return {
    density_kg_m3: at(of.density_kg_m3),
    heat_kJ_kgK: at(of.heat_J_kgK) / 1000,
    viscosity_mPa_s: Math.exp(at(of.viscosity)),
    conductivity_W_mK: at(of.conductivity_W_mK),
  };
}

/**
 * Temperature at which ice forms in water with glycol; source as in {@link glycolProperties}.
 *
 * @param massFraction - share of glycol by mass, from 0 to 0.6
 * @returns °C; 0 without glycol
 * @throws ModelError `out-of-range`
 */
export function glycolFreezing_C(glycol: Glycol, massFraction: number): number {
  requireShare(massFraction);
  if (massFraction === 0) return 0;
  const { freezing_C, baseShare_percent } = surfaces[glycol];
  return Math.min(0, polynomial(freezing_C, 100 * massFraction - baseShare_percent));
}

function polynomial(coefficients: readonly number[], value: number): number {
  return coefficients.reduceRight((total, coefficient) => total * value + coefficient, 0);
}

function requireShare(massFraction: number): void {
  if (!(massFraction >= 0 && massFraction <= 0.6)) {
    throw outOfRange('Share of glycol', massFraction, '', 'from 0 to 0.6 by mass');
  }
}
