import type { HowManyMore, Limit } from '../../racks/capacity/limitSchema.ts';
import { fixed, significant } from '../format/number.ts';
import { HEAT_kW } from '../../units/display/displayUnits.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownValue } from '../../units/display/shown.ts';
import { measureText } from '../format/measure.ts';
import { countText } from '../../units/text.ts';

/** The state of a limit, ready to be drawn. */
export interface LimitState {
  /** Used over limit: above 1 if it is exceeded; null if it is not set or its use is unknown. */
  readonly fraction: number | null;
  readonly isSet: boolean;
  /** "19.2 of 34.5 kVA", "19.2 kVA, no limit". */
  readonly text: string;
  /** "15.3 kVA headroom", "1.2 kVA over the limit"; empty if unknown. */
  readonly leftText: string;
}

/** Limits whose kilowatts are heat. */
const heatKinds: ReadonlySet<Limit['kind']> = new Set(['air-heat', 'cooling']);

/**
 * The state of a limit. A limit that is not set never counts as met: it has no fraction.
 *
 * @param units - the chosen units
 */
export function limitState(
  { kind, used, limit, headroom, unit }: Limit,
  units: DisplayUnits = metricUnits,
): LimitState {
  if (kind === 'supplies' && used !== null && limit !== null) return suppliesState(used, limit);
  const symbol = heatKinds.has(kind) ? HEAT_kW : unit;
  const text = (value: number, digits = 4): string => measureText(value, symbol, units, { digits });
  const usedText = used === null ? 'usage unknown' : text(used);
  if (limit === null) return { fraction: null, isSet: false, text: `${usedText}, no limit`, leftText: '' };
  const limitText = text(limit);
  if (used === null) {
    return { fraction: null, isSet: true, text: `${usedText}, limit ${limitText}`, leftText: '' };
  }
  const left = headroom ?? limit - used;
  const leftText = left < 0 ? `${text(-left, 3)} over the limit` : `${text(left, 3)} headroom`;
  return {
    fraction: shareOf(used, limit),
    isSet: true,
    text: `${significant(shownValue(used, symbol, units))} of ${limitText}`,
    leftText,
  };
}

/** Supplies are no use of a capacity: a device needs some, and keeps others. */
const suppliesState = (needed: number, kept: number): LimitState => ({
  fraction: shareOf(needed, kept),
  isSet: true,
  text: `needs ${significant(needed)}, keeps ${significant(kept)}`,
  leftText: needed > kept ? `${significant(needed - kept)} too few` : '',
});

const ROUNDING = 1e-9;

/** Sums of fractions have rounding errors: usage equal to the limit is not above it. */
function shareOf(used: number, limit: number): number {
  if (limit <= 0) return used > 0 ? Infinity : 0;
  const share = used / limit;
  return share > 1 && share <= 1 + ROUNDING ? 1 : share;
}

/** A fraction as percent, without decimals unless it would be rounded to 100 %. */
export function limitPercentText(fraction: number): string {
  if (!Number.isFinite(fraction)) return 'over';
  const percent = fraction * 100;
  const isNearLimit = percent !== 100 && Math.round(percent) === 100;
  return `${fixed(percent, isNearLimit ? 1 : 0)} %`;
}

/** "3 more DGX H100 fit", and the limit that is reached next. */
export function additionalText(more: HowManyMore): string {
  const { device, count, stoppedBy, caution } = more;
  const note = caution === undefined ? '' : ` ${caution}`;
  if (count === null) return `No stated limit restricts more ${device}.${note}`;
  const fit = count === 0 ? `No further ${device} fits` : `${countText(count, 'more', 'more')} ${device} fit`;
  const verb = count === 1 ? fit.replace(/ fit$/, ' fits') : fit;
  return (stoppedBy === null ? `${verb}.` : `${verb}; limited by ${stoppedBy.label}.`) + note;
}

/** Limits that were not checked, as a sentence; empty if all were checked. */
export function uncheckedText({ unchecked }: HowManyMore): string {
  const names = [...new Set(unchecked)];
  return names.length === 0
    ? ''
    : `Not checked because no limit is set or its usage is unknown: ${names.join(', ')}.`;
}
