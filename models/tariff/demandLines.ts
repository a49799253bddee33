import type { BillLine } from './Bill.ts';
import { dailyPeaks } from './dailyPeaks.ts';
import { demandShape, emptyTierLines, fillTiers, isBilled } from './demandTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import {
  anySlot,
  billedDemand_kW,
  monthPeaks,
  peaksOfYears,
  type MonthPeaks,
  type PeaksOfYears,
} from './monthPeaks.ts';
import { MONTH_COUNT, type DemandTerm, type DemandTier } from './TariffTerms.ts';

/** The lines of a demand charge: one for each tier of each period that is ever billed. */
export function demandLines(term: DemandTerm, measured: MeasuredLoad): BillLine[] {
  return term.isDaily
    ? dailyPeaks(term, measured).flat()
    : billedPeriods(term, measured).flatMap(({ lines }) => lines);
}

/** A period of a demand charge on monthly peaks, as it is billed. */
export interface BilledPeriod {
  /** From 0. */
  readonly period: number;
  readonly lines: readonly BillLine[];
  readonly measured: MonthPeaks;
  readonly peaks: PeaksOfYears;
  readonly billed_kW: readonly number[];
  /** Whether the period is billed in a month, from 0. */
  readonly isOfMonth: (month: number) => boolean;
}

/** The periods of a demand charge on monthly peaks, with their lines and the peaks that these bill. */
export function billedPeriods(term: DemandTerm, { tally, before }: MeasuredLoad): BilledPeriod[] {
  const { floors_kW, ratchet, periodOfSlot } = term;
  const isFlat = term.kind === 'flat';
  const ofAll = isFlat ? monthPeaks(tally, anySlot) : null;
  return term.periods.map((tiers, period) => {
    const ofPeriod = (slot: number): boolean => periodOfSlot[slot] === period;
    const counts = isFlat ? anySlot : ofPeriod;
    const measured = ofAll ?? monthPeaks(tally, counts);
    const peaks = peaksOfYears(measured, before, counts);
    const billed_kW = billedDemand_kW(peaks, floors_kW, ratchet);
    const occurs = monthsOf(periodOfSlot, period);
    const isOfMonth = (month: number): boolean => occurs[month] === true;
    const lines = tierLines(term, period, tiers, { billed_kW, measured, isOfMonth });
    return { period, lines, measured, peaks, billed_kW, isOfMonth };
  });
}

/** Whether a period occurs in each month: a ratchet applies only to months in which the period occurs. */
function monthsOf(periodOfSlot: Uint8Array, period: number): boolean[] {
  return Array.from({ length: MONTH_COUNT }, (_, month) => {
    const first = periodOfSlot.indexOf(period, month * 48);
    return first >= 0 && first < month * 48 + 48;
  });
}

function tierLines(
  term: DemandTerm,
  period: number,
  tiers: readonly DemandTier[],
  { billed_kW, measured, isOfMonth }: Pick<BilledPeriod, 'billed_kW' | 'measured' | 'isOfMonth'>,
): BillLine[] {
  const lines = emptyTierLines(demandShape(term), period, tiers);
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    if (!isOfMonth(month)) continue;
    const power_kW = billed_kW[month] ?? 0;
    fillTiers(lines, tiers, month, power_kW * term.unitsPerKW);
    for (const { peakSteps } of lines) {
      if (peakSteps !== null && isSetByPeak(power_kW, measured, month)) {
        peakSteps[month] = measured.steps[month] ?? -1;
      }
    }
  }
  return lines.filter(isBilled);
}

/** Whether a month's billing demand is its own peak, and not a minimum or an earlier peak. */
export function isSetByPeak(billed_kW: number, { peak_kW }: MonthPeaks, month: number): boolean {
  return billed_kW > 0 && billed_kW <= (peak_kW[month] ?? -1);
}
