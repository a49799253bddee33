import type { Calendar } from '../series/calendar.ts';
import type { ContractTerms } from './ContractTerms.ts';
import type { Counted } from './CountedFactor.ts';

/** Everything that the carbon of a year needs, as numbers: columns are in local standard hours of its calendar. */
export interface CarbonTerms {
  readonly calendar: Calendar;
  /** What the grid's factor counts. */
  readonly counted: Counted;
  readonly gridIntensity_g_per_kWh: Float64Array;
  /** Factor of what contracts do not cover, or null where bases would mix. */
  readonly residualIntensity_g_per_kWh: Float64Array | null;
  /** The grid's own clean share, or null where it is unknown. */
  readonly cleanFractions: Float64Array | null;
  /** Cleanest first. */
  readonly contracts: readonly ContractTerms[];
  /** Null where it is unknown. */
  readonly transmissionLossFraction: number | null;
  /** Of a year; null where the plan says nothing of them. */
  readonly gensets_kg: number | null;
  readonly refrigerant_kg: number | null;
  readonly embodied_kg: number | null;
}
