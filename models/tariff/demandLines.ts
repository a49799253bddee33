import type { BillLine } from './Bill.ts';
import { dailyPeaks } from './dailyPeaks.ts';
import { emptyTierLines, fillTiers, isBilled } from './demandTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import { anySlot, billedDemand_kW, monthPeaks, peaksOfYears, type MonthPeaks } from './monthPeaks.ts';
import { MONTH_COUNT, type DemandTerm, type DemandTier } from './TariffTerms.ts';

/** The lines of a demand charge: one for each tier of each period that is ever billed. */
export function demandLines(term: DemandTerm, measured: MeasuredLoad): BillLine[] {
  if (term.isDaily) return dailyPeaks(term, measured);
  return term.kind === 'flat' ? flatLines(term, measured) : touLines(term, measured);
}

function flatLines(term: DemandTerm, { tally, before }: MeasuredLoad): BillLine[] {
  const measured = monthPeaks(tally, anySlot);
  const billed_kW = billedDemand_kW(peaksOfYears(measured, before, anySlot), term.floors_kW, term.ratchet);
  return term.periods.flatMap((tiers, period) => {
    const isOfPeriod = (month: number): boolean => term.periodOfSlot[month * 48] === period;
    return tierLines(term, period, tiers, { billed_kW, measured, isOfPeriod });
  });
}

function touLines(term: DemandTerm, { tally, before }: MeasuredLoad): BillLine[] {
  return term.periods.flatMap((tiers, period) => {
    const counts = (slot: number): boolean => term.periodOfSlot[slot] === period;
    const measured = monthPeaks(tally, counts);
    const billed_kW = billedDemand_kW(peaksOfYears(measured, before, counts), term.floors_kW, term.ratchet);
    const occurs = monthsOf(term.periodOfSlot, period);
    return tierLines(term, period, tiers, {
      billed_kW,
      measured,
      isOfPeriod: (month) => occurs[month] === true,
    });
  });
}

/** Whether a period occurs in each month: a ratchet applies only to months in which the period occurs. */
function monthsOf(periodOfSlot: Uint8Array, period: number): boolean[] {
  return Array.from({ length: MONTH_COUNT }, (_, month) => {
    const first = periodOfSlot.indexOf(period, month * 48);
    return first >= 0 && first < month * 48 + 48;
  });
}

interface BilledMonths {
  readonly billed_kW: readonly number[];
  readonly measured: MonthPeaks;
  readonly isOfPeriod: (month: number) => boolean;
}

function tierLines(
  term: DemandTerm,
  period: number,
  tiers: readonly DemandTier[],
  { billed_kW, measured, isOfPeriod }: BilledMonths,
): BillLine[] {
  const lines = emptyTierLines(term, period, tiers);
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    if (!isOfPeriod(month)) continue;
    const power_kW = billed_kW[month] ?? 0;
    const isMeasured = power_kW > 0 && power_kW <= (measured.peak_kW[month] ?? -1);
    fillTiers(lines, tiers, month, power_kW * term.unitsPerKW);
    for (const { peakSteps } of lines) {
      if (peakSteps !== null && isMeasured) peakSteps[month] = measured.steps[month] ?? -1;
    }
  }
  return lines.filter(isBilled);
}
