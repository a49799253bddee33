import { totalsOf, type Bill, type BillLine } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import { coincidentLines } from './coincidentLines.ts';
import { demandLines } from './demandLines.ts';
import { energyLines } from './energyLines.ts';
import { tallyLoad, type BilledLoad, type LoadTally } from './loadTally.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { anySlot, billedDemand_kW, monthPeaks, peaksOfYears } from './monthPeaks.ts';
import type { TariffTerms } from './TariffTerms.ts';
import { fixedLines, minimumLines, type DailyCharges } from './timeLines.ts';

/** Billing options that a tariff does not define. */
export interface BillingOptions {
  /** Steps of the system peak hours, for coincident-peak charges. */
  readonly systemPeakSteps?: readonly number[];
  readonly dailyCharges?: DailyCharges;
  /** IT load in the same steps, for contracts that bill it; default: the whole load. */
  readonly it_kW?: Float64Array;
  /** Loads of the previous year, which ratchets look back to; default: the year is its own predecessor. */
  readonly yearBefore?: { readonly load_kW: Float64Array; readonly it_kW: Float64Array };
}

/**
 * A year's electricity bill by line and month.
 *
 * Method: docs/methods/bill.md. Demand is billed on the demand window of the tariff, or on the steps of the load if they are longer.
 *
 * @param load - not negative; as long as the billing calendar
 * @throws ModelError `load-length`
 */
export function billLoad(
  terms: TariffTerms,
  load: BilledLoad,
  clock: BillingCalendar,
  options: BillingOptions = {},
): Bill {
  const step_min = 60 / clock.stepsPerHour;
  const windowStepCount = Math.max(1, Math.round(terms.demandWindow_min / step_min));
  const { it_kW, yearBefore } = options;
  const measure = (load_kW: Float64Array, before_kW: Float64Array | undefined): MeasuredLoad => {
    const tallyOf = (of_kW: Float64Array): LoadTally =>
      tallyLoad({ ...load, load_kW: of_kW }, clock, windowStepCount);
    const before = before_kW === undefined ? null : tallyOf(before_kW);
    return { load: { ...load, load_kW }, clock, tally: tallyOf(load_kW), windowStepCount, before };
  };
  const measured = measure(load.load_kW, yearBefore?.load_kW);
  const { tally, before } = measured;
  const hasItDemand = it_kW !== undefined && terms.demands.some(({ isOfIt }) => isOfIt);
  const measuredIt = hasItDemand ? measure(it_kW, yearBefore?.it_kW) : measured;
  const { floors_kW, ratchet } = terms.hoursUse;
  const peaks = peaksOfYears(monthPeaks(tally, anySlot), before, anySlot);
  const demand_kW = billedDemand_kW(peaks, floors_kW, ratchet);
  const lines: BillLine[] = [
    ...(terms.energy === null ? [] : energyLines(terms.energy, measured, demand_kW)),
    ...terms.demands.flatMap((term) => demandLines(term, term.isOfIt ? measuredIt : measured)),
    ...(terms.coincident === null
      ? []
      : coincidentLines(terms.coincident, measured, options.systemPeakSteps ?? [])),
    ...fixedLines(terms.fixed, clock, options.dailyCharges ?? 'calendar'),
  ];
  lines.push(...minimumLines(terms.minimums, lines, clock));
  return {
    currency: terms.currency,
    lines,
    ...totalsOf(lines),
    billingDemand_kW: demand_kW,
    peaks_kW: [...peaks.own_kW],
  };
}
