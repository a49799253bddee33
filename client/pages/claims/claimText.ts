import type { ClaimResult, Span } from '../../../models/claims/Claim.ts';
import { powerText } from '../../../models/present/format/count.ts';
import { fixed, significant } from '../../../models/present/format/number.ts';

const NONE = '–';
/** From this value on, a number is shown as a power of ten. */
const MIN_POWER_OF_TEN = 1e15;
const BILLION = 1e9;

/**
 * A number with its unit, as used in claims: fractions as percent, years without separators.
 *
 * @param unit - as text; empty for a dimensionless number
 */
export function quantityText(value: number, unit: string): string {
  return withUnit(numberOf(value, unit), unit);
}

/** The claimed value with its unit: "7 to 8 datacentres", "at most 2019", a dash if the claim has no figure. */
export function claimedText({ claimed, claimedUnit }: ClaimResult): string {
  return claimed === null ? NONE : withUnit(spanText(claimed, claimedUnit), claimedUnit);
}

/** The computed value with its unit; a dash if it cannot be computed. */
export function resultText({ answer, unit }: ClaimResult): string {
  return answer === null ? NONE : quantityText(answer, unit);
}

/** The range of the computed value; undefined if its inputs are certain. */
export function resultSpanText({ answerSpan, unit }: ClaimResult): string | undefined {
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
  if (size >= MIN_POWER_OF_TEN) return powerText(value);
  if (size >= BILLION) return `${significant(value / BILLION)} billion`;
  if (size >= 1000) return fixed(value, 0);
  return significant(value, size >= 100 ? 4 : 3);
}
