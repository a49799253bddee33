import type { Margins, Span, StatedClaim, Verdict } from './Claim.ts';

/** Default margins: 2 % is rounding, 15 % is a different data year of the same figure. */
const DEFAULT_MARGINS: Margins = { holdsFraction: 0.02, roughlyFraction: 0.15 };

/**
 * The verdict on a claim: it holds if the whole range of the result is within the claimed range, with a margin for
 * rounding; it holds roughly if the ranges overlap, with a wider margin. A number of a different unit never agrees.
 */
export function verdictOf(stated: StatedClaim): Verdict {
  const { claimed, answer, unit, margins = DEFAULT_MARGINS } = stated;
  if (claimed === null || answer === null) return 'cannot be tested';
  if (claimed.unit !== undefined && claimed.unit !== unit) return 'does not hold';
  const { low, high } = ends(stated.answerSpan ?? { low: answer, high: answer });
  const close = widened(claimed, margins.holdsFraction);
  if (low >= close.low && high <= close.high) return 'holds';
  const near = widened(claimed, margins.roughlyFraction);
  return low <= near.high && high >= near.low ? 'roughly' : 'does not hold';
}

const ends = ({ low, high }: Span): { low: number; high: number } => ({
  low: low ?? -Infinity,
  high: high ?? Infinity,
});

/** A range widened at both ends by a fraction. */
function widened(span: Span, fraction: number): { low: number; high: number } {
  const { low, high } = ends(span);
  return { low: low - Math.abs(low) * fraction, high: high + Math.abs(high) * fraction };
}
