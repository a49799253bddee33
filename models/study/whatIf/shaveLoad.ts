import type { BillingCalendar } from '../../tariff/BillingCalendar.ts';
import { MONTH_COUNT } from '../../tariff/TariffTerms.ts';
import type { BillLevers } from './BillLevers.ts';
import { dayEnd } from './shiftLoad.ts';

/** A load with lower peaks. */
export interface ShavedLoad {
  readonly load_kW: Float64Array;
  /** Cut of each month's peak. */
  readonly cuts_kW: readonly number[];
  /** Energy above the cuts: moved within its day, or not used. */
  readonly moved_kWh: number;
  readonly lost_kWh: number;
}

/**
 * Limits the load of each month to its peak less the cut. What is above is moved to the hours of the same day with the lowest load, up
 * to the limit, without losses; what has no room there, or is not to be moved, is not used.
 *
 * @param load_kW - of each step; not changed
 */
export function shaveLoad(
  load_kW: Float64Array,
  { slots, days, stepsPerHour }: BillingCalendar,
  { shave, isShavedEnergyMoved }: Pick<BillLevers, 'shave' | 'isShavedEnergyMoved'>,
): ShavedLoad {
  const monthOf = (step: number): number => Math.floor((slots[step] ?? 0) / 48);
  const peaks_kW = Array<number>(MONTH_COUNT).fill(0);
  load_kW.forEach((power_kW, step) => {
    const month = monthOf(step);
    peaks_kW[month] = Math.max(peaks_kW[month] ?? 0, power_kW);
  });
  const cuts_kW = peaks_kW.map((peak_kW) =>
    Math.min(peak_kW, shave.kind === 'kW' ? shave.amount : peak_kW * shave.amount),
  );
  const shaved = load_kW.slice();
  let [moved_kW, lost_kW] = [0, 0];
  for (let start = 0; start < shaved.length;) {
    const end = dayEnd(days, start);
    const ofDay = shaved.subarray(start, end);
    const month = monthOf(start);
    const limit_kW = (peaks_kW[month] ?? 0) - (cuts_kW[month] ?? 0);
    const above_kW = clip(ofDay, limit_kW);
    const used_kW = isShavedEnergyMoved && above_kW > 0 ? fillLowest(ofDay, above_kW, limit_kW) : 0;
    moved_kW += used_kW;
    lost_kW += above_kW - used_kW;
    start = end;
  }
  return { load_kW: shaved, cuts_kW, moved_kWh: moved_kW / stepsPerHour, lost_kWh: lost_kW / stepsPerHour };
}

/** Limits the steps of a day; returns what was above, summed over the steps. */
function clip(steps: Float64Array, limit_kW: number): number {
  let above_kW = 0;
  steps.forEach((power_kW, step) => {
    if (power_kW <= limit_kW) return;
    above_kW += power_kW - limit_kW;
    steps[step] = limit_kW;
  });
  return above_kW;
}

/**
 * Raises the lowest steps to one level, at most the limit.
 *
 * @param steps - loads of a day; changed
 * @param above_kW - to be added, summed over the steps
 * @returns what was added
 */
function fillLowest(steps: Float64Array, above_kW: number, limit_kW: number): number {
  const sorted = steps.toSorted();
  let level_kW = limit_kW;
  let below_kW = 0;
  for (let count = 1; count <= sorted.length; count += 1) {
    below_kW += sorted[count - 1] ?? 0;
    const filled_kW = (below_kW + above_kW) / count;
    if (filled_kW <= Math.min(limit_kW, sorted[count] ?? Infinity)) {
      level_kW = filled_kW;
      break;
    }
  }
  let added_kW = 0;
  steps.forEach((power_kW, step) => {
    if (power_kW >= level_kW) return;
    added_kW += level_kW - power_kW;
    steps[step] = level_kW;
  });
  return added_kW;
}
