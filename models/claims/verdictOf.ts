import type { Margins, Span, StatedClaim, Verdict } from './Claim.ts';

/** Unless a claim says otherwise: 2 % is rounding, 15 % is another vintage of the same figure. */
const USUAL_MARGINS: Margins = { holdsFraction: 0.02, roughlyFraction: 0.15 };

/**
 * How a claim stands: it holds where our whole answer lies in what is claimed, give or take rounding; it holds roughly where some of
 * our answer does, give or take a wider margin. A number of another unit never agrees.
 */
export function verdictOf(stated: StatedClaim): Verdict {
  const { claimed, answer, unit, margins = USUAL_MARGINS } = stated;
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

/** A range of amounts, wider at both ends by a fraction of them. */
function widened(span: Span, fraction: number): { low: number; high: number } {
  const { low, high } = ends(span);
  return { low: low - Math.abs(low) * fraction, high: high + Math.abs(high) * fraction };
}
