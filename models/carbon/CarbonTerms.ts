import type { Calendar } from '../series/calendar.ts';
import type { ContractTerms } from './ContractTerms.ts';
import type { FactorBasis } from './FactorBasis.ts';

/** Inputs of the carbon of a year; columns are in local standard hours of its calendar. */
export interface CarbonTerms {
  readonly calendar: Calendar;
  /** Basis of the grid factor. */
  readonly factorBasis: FactorBasis;
  readonly gridIntensity_g_per_kWh: Float64Array;
  /** Factor of energy not covered by contracts, or null if bases differ. */
  readonly residualIntensity_g_per_kWh: Float64Array | null;
  /** Grid carbon-free share, or null if unknown. */
  readonly cleanFractions: Float64Array | null;
  /** Lowest intensity first. */
  readonly contracts: readonly ContractTerms[];
  /** Null if unknown. */
  readonly transmissionLossFraction: number | null;
  /** Annual; null if not stated in the plan. */
  readonly gensets_kg: number | null;
  readonly refrigerant_kg: number | null;
  readonly embodied_kg: number | null;
}
