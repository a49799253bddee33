import type { LoadTally } from './loadTally.ts';
import { MONTH_COUNT, type Ratchet } from './TariffTerms.ts';

/** Peaks of twelve months, and the step of each; a month without one has -1. */
export interface MonthPeaks {
  readonly peak_kW: Float64Array;
  readonly steps: Int32Array;
}

/** Selects every slot. */
export const anySlot = (): boolean => true;

/** Largest demand of each month in the selected slots. */
export function monthPeaks(tally: LoadTally, counts: (slot: number) => boolean): MonthPeaks {
  const peak_kW = new Float64Array(MONTH_COUNT).fill(-1);
  const steps = new Int32Array(MONTH_COUNT).fill(-1);
  for (let slot = 0; slot < tally.peak_kW.length; slot += 1) {
    const month = Math.floor(slot / 48);
    const power_kW = tally.peak_kW[slot] ?? -1;
    if (power_kW > (peak_kW[month] ?? 0) && counts(slot)) {
      peak_kW[month] = power_kW;
      steps[month] = tally.peakStep[slot] ?? -1;
    }
  }
  return { peak_kW, steps };
}

/** Peaks of a year and of the previous one. */
export interface PeaksOfYears {
  readonly own_kW: Float64Array;
  /** Null if the year is its own predecessor. */
  readonly before_kW: Float64Array | null;
}

/** Monthly peaks of this year and the previous one, in the selected slots. */
export function peaksOfYears(
  own: MonthPeaks,
  before: LoadTally | null,
  counts: (slot: number) => boolean,
): PeaksOfYears {
  return { own_kW: own.peak_kW, before_kW: before === null ? null : monthPeaks(before, counts).peak_kW };
}

/**
 * Billing demand of a month: its peak, at least its floor and the ratchet share of earlier peaks.
 *
 * @param floors_kW - of each month
 */
export function billedDemand_kW(
  peaks: PeaksOfYears,
  floors_kW: readonly number[],
  ratchet: Ratchet | null,
): number[] {
  return Array.from(peaks.own_kW, (own_kW, month) =>
    Math.max(
      own_kW,
      0,
      floors_kW[month] ?? 0,
      ratchet === null ? 0 : ratchetDemand(peaks, ratchet, month).demand_kW,
    ),
  );
}

/** The demand that a ratchet asks for in a month, and the earlier peak that it is a share of. */
export interface RatchetDemand {
  readonly demand_kW: number;
  /** Of the earlier peak, from 0; -1 if no earlier month has one. */
  readonly month: number;
  /** Whether that month is of the previous year, or of the same year repeated. */
  readonly isYearBefore: boolean;
  readonly peak_kW: number;
}

/**
 * What a ratchet asks for in a month: the largest share of the earlier peaks that it counts.
 *
 * @param month - from 0
 */
export function ratchetDemand(
  { own_kW, before_kW }: PeaksOfYears,
  ratchet: Ratchet,
  month: number,
): RatchetDemand {
  let largest: RatchetDemand = { demand_kW: 0, month: -1, isYearBefore: false, peak_kW: 0 };
  for (let back = 1; back <= ratchet.rangeMonthCount; back += 1) {
    const earlier = (month - back + 2 * MONTH_COUNT) % MONTH_COUNT;
    const isYearBefore = month < back;
    const lastYear_kW = ratchet.yearBefore_kW ?? before_kW ?? own_kW;
    const peak_kW = (isYearBefore ? lastYear_kW : own_kW)[earlier] ?? 0;
    const demand_kW = (ratchet.shares[earlier] ?? 0) * peak_kW;
    if (demand_kW > largest.demand_kW) largest = { demand_kW, month: earlier, isYearBefore, peak_kW };
  }
  return largest;
}
