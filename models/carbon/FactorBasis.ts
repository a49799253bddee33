import type { CarbonBasis, Grid } from '../catalogue/grid.ts';

/** Basis and year of an emission factor. */
export interface FactorBasis {
  readonly basis: CarbonBasis;
  readonly boundary: Grid['boundary'] | 'not-stated';
  readonly gwp: Grid['gwp'];
  /** The year that the factor applies to. */
  readonly year: number;
}

/** The factor of a grid with its basis: one figure for the year, or one for each UTC hour. */
export interface GridFactor extends FactorBasis {
  readonly intensity_g_per_kWh: number | readonly number[];
  /** Grid carbon-free share, likewise. */
  readonly cleanFraction?: number | readonly number[] | undefined;
}
