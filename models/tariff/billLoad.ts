import { totalsOf, type Bill, type BillLine } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import type { BillingOptions } from './BillingOptions.ts';
import { coincidentLines } from './coincidentLines.ts';
import { demandLines } from './demandLines.ts';
import { energyLines } from './energyLines.ts';
import type { BilledLoad } from './loadTally.ts';
import { measuredLoads } from './measuredLoads.ts';
import { anySlot, billedDemand_kW, monthPeaks, peaksOfYears } from './monthPeaks.ts';
import type { TariffTerms } from './TariffTerms.ts';
import { fixedLines, minimumLines } from './timeLines.ts';

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
  const { facility, it } = measuredLoads(terms, load, clock, options);
  const { tally, before } = facility;
  const { floors_kW, ratchet } = terms.hoursUse;
  const peaks = peaksOfYears(monthPeaks(tally, anySlot), before, anySlot);
  const demand_kW = billedDemand_kW(peaks, floors_kW, ratchet);
  const lines: BillLine[] = [
    ...(terms.energy === null ? [] : energyLines(terms.energy, facility, demand_kW)),
    ...terms.demands.flatMap((term) => demandLines(term, term.isOfIt ? it : facility)),
    ...(terms.coincident === null
      ? []
      : coincidentLines(terms.coincident, facility, options.systemPeakSteps ?? []).flat()),
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
