import type { CarbonBasis, Grid } from '../catalogue/grid.ts';

/** What an emission factor counts, and for which year. */
export interface Counted {
  readonly basis: CarbonBasis;
  readonly boundary: Grid['boundary'] | 'not-stated';
  readonly gwp: Grid['gwp'];
  /** The year that the factor stands for. */
  readonly year: number;
}

/** The factor of a grid with what it counts: one figure for the year, or one for each UTC hour. */
export interface GridFactor extends Counted {
  readonly intensity_g_per_kWh: number | readonly number[];
  /** The grid's own carbon-free share, likewise. */
  readonly cleanFraction?: number | readonly number[] | undefined;
}
