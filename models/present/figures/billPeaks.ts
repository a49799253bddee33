import type { OptionReport } from '../../report/reportSchema.ts';
import { hourOfYearText } from '../format/moment.ts';

/** A charge on a peak, all of its tiers together. */
export interface PeakCharge {
  readonly label: string;
  readonly unit: string;
  /** Billed in each month; 0 where nothing was. */
  readonly quantities: readonly number[];
  /** When each month's peak began; null where something else set what was billed. */
  readonly peakTimes: readonly (string | null)[];
}

/** What billed a month that no hour of it set. */
const NOT_MEASURED = 'ratchet or least demand';

/** The charges of a bill on peaks, in its order. */
export function peakCharges({ lines }: OptionReport['bill']): PeakCharge[] {
  const byLabel = new Map<string, PeakCharge>();
  for (const { label: name, unit, quantities, peakTimes } of lines) {
    if (peakTimes === null) continue;
    const label = name.replace(/, tier \d+$/, '');
    const before = byLabel.get(label);
    byLabel.set(label, {
      label,
      unit,
      quantities: quantities.map((quantity, month) => quantity + (before?.quantities[month] ?? 0)),
      peakTimes: before?.peakTimes ?? peakTimes,
    });
  }
  return [...byLabel.values()];
}

/**
 * When the peak of a charge began that a month was billed on: "14 Jul, 15:00".
 *
 * @param month - from 0
 * @returns undefined where nothing was billed
 */
export function peakText({ quantities, peakTimes }: PeakCharge, month: number): string | undefined {
  if ((quantities[month] ?? 0) === 0) return undefined;
  const time = peakTimes[month] ?? null;
  return time === null ? NOT_MEASURED : hourOfYearText(time);
}

/**
 * When the largest of a month's billed peaks began; empty where nothing was billed.
 *
 * @param charges - on peaks
 * @param month - from 0
 */
export function largestPeakText(charges: readonly PeakCharge[], month: number): string {
  // A sum of days' peaks is no peak.
  const own = charges.filter(({ unit }) => !unit.endsWith('-day'));
  const [largest] = own.sort((one, other) => (other.quantities[month] ?? 0) - (one.quantities[month] ?? 0));
  return largest === undefined ? '' : (peakText(largest, month) ?? '');
}
