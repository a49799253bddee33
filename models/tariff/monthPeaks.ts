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
    Math.max(own_kW, 0, floors_kW[month] ?? 0, ratchet === null ? 0 : ratchet_kW(peaks, ratchet, month)),
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
export function ratchetDemand(peaks: PeaksOfYears, ratchet: Ratchet, month: number): RatchetDemand {
  let [back, demand_kW] = [0, 0];
  for (let earlier = 1; earlier <= ratchet.rangeMonthCount; earlier += 1) {
    const share_kW = shareOf_kW(peaks, ratchet, month, earlier);
    if (share_kW > demand_kW) [back, demand_kW] = [earlier, share_kW];
  }
  if (back === 0) return { demand_kW: 0, month: -1, isYearBefore: false, peak_kW: 0 };
  const of = (month - back + 2 * MONTH_COUNT) % MONTH_COUNT;
  const isYearBefore = month < back;
  return { demand_kW, month: of, isYearBefore, peak_kW: peaksAt(peaks, ratchet, isYearBefore)[of] ?? 0 };
}

/** The share of the peak of an earlier month, `back` months before. */
function shareOf_kW(peaks: PeaksOfYears, ratchet: Ratchet, month: number, back: number): number {
  const earlier = (month - back + 2 * MONTH_COUNT) % MONTH_COUNT;
  return (ratchet.shares[earlier] ?? 0) * (peaksAt(peaks, ratchet, month < back)[earlier] ?? 0);
}

/** The peaks of the year, or of the previous one: stated, simulated, or the same year repeated. */
const peaksAt = (
  { own_kW, before_kW }: PeaksOfYears,
  { yearBefore_kW }: Ratchet,
  isYearBefore: boolean,
): ArrayLike<number> => (isYearBefore ? (yearBefore_kW ?? before_kW ?? own_kW) : own_kW);

/** What a ratchet asks for in a month, as {@link ratchetDemand} without its reason. */
function ratchet_kW(peaks: PeaksOfYears, ratchet: Ratchet, month: number): number {
  let demand_kW = 0;
  for (let back = 1; back <= ratchet.rangeMonthCount; back += 1) {
    demand_kW = Math.max(demand_kW, shareOf_kW(peaks, ratchet, month, back));
  }
  return demand_kW;
}
