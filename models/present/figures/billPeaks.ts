import type { OptionReport } from '../../report/reportSchema.ts';
import { hourOfYearText } from '../format/moment.ts';

/** A demand charge, the sum of all its tiers. */
export interface PeakCharge {
  readonly label: string;
  readonly unit: string;
  /** Billed quantity of each month; 0 if nothing was billed. */
  readonly quantities: readonly number[];
  /** Start of each month's peak; null if the billing demand was not measured in an hour. */
  readonly peakTimes: readonly (string | null)[];
}

/** Text for a month whose billing demand was set by no hour of that month. */
const NOT_MEASURED = 'ratchet or minimum demand';

/** The demand charges of a bill, in the order of its lines. */
export function peakCharges({ lines }: OptionReport['bill']): PeakCharge[] {
  const byLabel = new Map<string, PeakCharge>();
  for (const { label: name, unit, quantities, peakTimes } of lines) {
    if (peakTimes === null) continue;
    const label = name.replace(/, tier \d+$/, '');
    const previous = byLabel.get(label);
    byLabel.set(label, {
      label,
      unit,
      quantities: quantities.map((quantity, month) => quantity + (previous?.quantities[month] ?? 0)),
      peakTimes: previous?.peakTimes ?? peakTimes,
    });
  }
  return [...byLabel.values()];
}

/**
 * Start of the billing-demand hour of a month: "14 Jul, 15:00".
 *
 * @param month - from 0
 * @returns undefined if nothing was billed
 */
export function peakText({ quantities, peakTimes }: PeakCharge, month: number): string | undefined {
  if ((quantities[month] ?? 0) === 0) return undefined;
  const time = peakTimes[month] ?? null;
  return time === null ? NOT_MEASURED : hourOfYearText(time);
}

/**
 * Start of the highest billing demand of a month; empty if nothing was billed.
 *
 * @param charges - demand charges
 * @param month - from 0
 */
export function largestPeakText(charges: readonly PeakCharge[], month: number): string {
  // A sum of daily peaks is not a peak.
  const monthlyPeaks = charges.filter(({ unit }) => !unit.endsWith('-day'));
  const [largest] = monthlyPeaks.sort(
    (one, other) => (other.quantities[month] ?? 0) - (one.quantities[month] ?? 0),
  );
  return largest === undefined ? '' : (peakText(largest, month) ?? '');
}
