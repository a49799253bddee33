import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import { fixed, significant } from '../format/number.ts';
import { countText } from '../../units/text.ts';

/** How a limit stands, for whoever draws it. */
export interface LimitState {
  /** Used over limit: above 1 where it is broken; null where it is not set, or its use not known. */
  readonly fraction: number | null;
  readonly isSet: boolean;
  /** "19.2 of 34.5 kVA", "19.2 kVA, no limit set". */
  readonly text: string;
  /** "15.3 kVA left", "1.2 kVA too much"; empty where nobody knows. */
  readonly leftText: string;
}

/** How a limit stands. One that is not set is never fine: it has no share. */
export function limitState({ used, limit, headroom, unit }: Limit): LimitState {
  const usedText = used === null ? 'use not known' : `${significant(used)} ${unit}`;
  if (limit === null)
    return { fraction: null, isSet: false, text: `${usedText}, no limit set`, leftText: '' };
  const limitText = `${significant(limit)} ${unit}`;
  if (used === null) {
    return { fraction: null, isSet: true, text: `${usedText}, limit ${limitText}`, leftText: '' };
  }
  const left = headroom ?? limit - used;
  const leftText =
    left < 0 ? `${significant(-left, 3)} ${unit} too much` : `${significant(left, 3)} ${unit} left`;
  return {
    fraction: shareOf(used, limit),
    isSet: true,
    text: `${significant(used)} of ${limitText}`,
    leftText,
  };
}

const ROUNDING = 1e-9;

/** Sums of shares round: what meets its limit exactly is not above it. */
function shareOf(used: number, limit: number): number {
  if (limit <= 0) return used > 0 ? Infinity : 0;
  const share = used / limit;
  return share > 1 && share <= 1 + ROUNDING ? 1 : share;
}

/** A share as percent, without decimals but where it would round to a limit that it does not meet. */
export function limitPercentText(fraction: number): string {
  if (!Number.isFinite(fraction)) return 'over';
  const percent = fraction * 100;
  const isNearLimit = percent !== 100 && Math.round(percent) === 100;
  return `${fixed(percent, isNearLimit ? 1 : 0)} %`;
}

/** "3 more DGX H100 fit", and what stops the next: the sentence that a planner came for. */
export function additionalText(more: HowManyMore): string {
  const { device, count, stoppedBy } = more;
  if (count === null) return `No limit that is set stops more ${device}.`;
  const fit = count === 0 ? `No more ${device} fits` : `${countText(count, 'more', 'more')} ${device} fit`;
  const verb = count === 1 ? fit.replace(/ fit$/, ' fits') : fit;
  return stoppedBy === null ? `${verb}.` : `${verb}; stopped by ${stoppedBy.label}.`;
}

/** What an answer leaves out because no limit is set, as a sentence; empty where it leaves out nothing. */
export function uncheckedText({ unchecked }: HowManyMore): string {
  const names = [...new Set(unchecked)];
  return names.length === 0
    ? ''
    : `Not checked, for no limit is set or its use is not known: ${names.join(', ')}.`;
}
