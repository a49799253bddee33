import type { BillingCalendar } from './BillingCalendar.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { tallyLoad, type BilledLoad, type LoadTally } from './loadTally.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import type { TariffTerms } from './TariffTerms.ts';

/** The loads that the charges of a tariff are measured on. */
export interface MeasuredLoads {
  readonly facility: MeasuredLoad;
  /** The facility's, if the tariff has no demand charge on the IT load, or that load is not known. */
  readonly it: MeasuredLoad;
}

/**
 * Adds up the loads of a year in the demand window of a tariff.
 *
 * @throws ModelError `load-length`
 */
export function measuredLoads(
  terms: Pick<TariffTerms, 'demands' | 'demandWindow_min'>,
  load: BilledLoad,
  clock: BillingCalendar,
  { it_kW, yearBefore, tallyOf = tallyLoad }: BillingOptions,
): MeasuredLoads {
  const step_min = 60 / clock.stepsPerHour;
  const windowStepCount = Math.max(1, Math.round(terms.demandWindow_min / step_min));
  const measure = (load_kW: Float64Array, before_kW: Float64Array | undefined): MeasuredLoad => {
    const tally = (of_kW: Float64Array): LoadTally =>
      tallyOf({ ...load, load_kW: of_kW }, clock, windowStepCount);
    const before = before_kW === undefined ? null : tally(before_kW);
    return { load: { ...load, load_kW }, clock, tally: tally(load_kW), windowStepCount, before };
  };
  const facility = measure(load.load_kW, yearBefore?.load_kW);
  const hasItDemand = it_kW !== undefined && terms.demands.some(({ isOfIt }) => isOfIt);
  return { facility, it: hasItDemand ? measure(it_kW, yearBefore?.it_kW) : facility };
}
