import { totalsOf, type Bill, type BillLine } from './Bill.ts';
import type { BillClock } from './billClock.ts';
import { coincidentLines } from './coincidentLines.ts';
import { demandLines } from './demandLines.ts';
import { energyLines } from './energyLines.ts';
import { tallyLoad, type BilledLoad } from './loadTally.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { billedDemand_kW, monthPeaks } from './monthPeaks.ts';
import type { TariffTerms } from './TariffTerms.ts';
import { fixedLines, minimumLines, type DailyCharges } from './timeLines.ts';

/** How a bill is made, where a tariff leaves it open. */
export interface BillingOptions {
  /** Steps in which the system of the utility peaked, which coincident-peak charges are billed on. */
  readonly systemPeakSteps?: readonly number[];
  readonly dailyCharges?: DailyCharges;
}

/**
 * A year's electricity bill, line by line and month by month.
 *
 * Method: docs/methods/bill.md. Demand is billed on the tariff's window, or on the steps of the load where they are longer.
 *
 * @param load - not negative; as long as the clock
 * @throws ModelError `load-length`
 */
export function billLoad(
  terms: TariffTerms,
  load: BilledLoad,
  clock: BillClock,
  options: BillingOptions = {},
): Bill {
  const step_min = 60 / clock.stepsPerHour;
  const windowStepCount = Math.max(1, Math.round(terms.demandWindow_min / step_min));
  const tally = tallyLoad(load, clock, windowStepCount);
  const measured: MeasuredLoad = { load, clock, tally, windowStepCount };
  const { floors_kW, ratchet } = terms.hoursUse;
  const demand_kW = billedDemand_kW(monthPeaks(tally, () => true).peak_kW, floors_kW, ratchet);
  const lines: BillLine[] = [
    ...(terms.energy === null ? [] : energyLines(terms.energy, measured, demand_kW)),
    ...terms.demands.flatMap((term) => demandLines(term, measured)),
    ...(terms.coincident === null
      ? []
      : coincidentLines(terms.coincident, measured, options.systemPeakSteps ?? [])),
    ...fixedLines(terms.fixed, clock, options.dailyCharges ?? 'calendar'),
  ];
  lines.push(...minimumLines(terms.minimums, lines, clock));
  return { currency: terms.currency, lines, ...totalsOf(lines), billingDemand_kW: demand_kW };
}
