import type { TallyLoad } from './loadTally.ts';
import type { DailyCharges } from './timeLines.ts';

/** Billing options that a tariff does not define. */
export interface BillingOptions {
  /** Steps of the system peak hours, for coincident-peak charges. */
  readonly systemPeakSteps?: readonly number[];
  readonly dailyCharges?: DailyCharges;
  /** IT load in the same steps, for contracts that bill it; default: the whole load. */
  readonly it_kW?: Float64Array;
  /** Adds up loads; one that remembers serves many tariffs of one load. Default: `tallyLoad`. */
  readonly tallyOf?: TallyLoad;
  /** Loads of the previous year, which ratchets look back to; default: the year is its own predecessor. */
  readonly yearBefore?: { readonly load_kW: Float64Array; readonly it_kW: Float64Array };
}
