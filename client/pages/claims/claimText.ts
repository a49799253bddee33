import type { ClaimResult, Span } from '../../../models/claims/Claim.ts';
import { powerText } from '../../../models/present/format/count.ts';
import { fixed, significant } from '../../../models/present/format/number.ts';

const NONE = '–';
/** From here on a number is read by its power of ten. */
const LARGEST_PLAIN = 1e15;
const BILLION = 1e9;

/**
 * A number with its unit, as claims have them: parts of something as percent, years without separators.
 *
 * @param unit - in words; empty for a pure number
 */
export function quantityText(value: number, unit: string): string {
  return withUnit(numberOf(value, unit), unit);
}

/** What a claim is held against, with its unit: "7 to 8 datacentres", "at most 2019", a dash where it gives no figure. */
export function claimedText({ claimed, claimedUnit }: ClaimResult): string {
  return claimed === null ? NONE : withUnit(spanText(claimed, claimedUnit), claimedUnit);
}

/** What we answer, with its unit; a dash where nothing can be computed. */
export function answerText({ answer, unit }: ClaimResult): string {
  return answer === null ? NONE : quantityText(answer, unit);
}

/** How far our answer may lie from that; undefined where its inputs are certain. */
export function answerSpanText({ answerSpan, unit }: ClaimResult): string | undefined {
  return answerSpan === null ? undefined : spanText(answerSpan, unit);
}

function spanText({ low, high }: Span, unit: string): string {
  if (low === null) return high === null ? NONE : `at most ${numberOf(high, unit)}`;
  if (high === null) return `at least ${numberOf(low, unit)}`;
  return low === high ? numberOf(low, unit) : `${numberOf(low, unit)} to ${numberOf(high, unit)}`;
}

const withUnit = (text: string, unit: string): string =>
  unit === 'year' ? text : `${text} ${unit}`.trimEnd();

function numberOf(value: number, unit: string): string {
  if (unit === 'year') return String(value);
  if (unit.startsWith('of ')) return `${fixed(value * 100, 1)} %`;
  const size = Math.abs(value);
  if (size >= LARGEST_PLAIN) return powerText(value);
  if (size >= BILLION) return `${significant(value / BILLION)} billion`;
  if (size >= 1000) return fixed(value, 0);
  return significant(value, size >= 100 ? 4 : 3);
}
