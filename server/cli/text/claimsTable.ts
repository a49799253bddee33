import { verdicts, type ClaimInput, type ClaimResult, type Span } from '../../../models/claims/Claim.ts';
import { countedNoun, figure, MISSING, share } from './numbers.ts';
import { wrap } from './wrap.ts';

const INDENT = ' '.repeat(10);

/**
 * Claims by article: verdict, claimed figure and result, with formula, inputs and reason. [derived] marks figures that stand
 * in no article.
 *
 * @param claims - in the order in which they are shown
 * @param width - columns to wrap to
 */
export function claimsTable(claims: readonly ClaimResult[], width: number): string[] {
  if (claims.length === 0) return ['No claim matches.'];
  const articles = [...new Set(claims.map(({ article }) => article))];
  return articles.flatMap((article, index) => {
    const some = claims.filter((claim) => claim.article === article);
    return [
      ...(index === 0 ? [] : ['']),
      `Article ${article}: ${countedNoun(some.length, 'claim')} (${tally(some)})`,
      ...some.flatMap((claim) => ['', ...entry(claim, width)]),
    ];
  });
}

/** The number of claims with each verdict: holds 2, roughly 1. */
function tally(claims: readonly ClaimResult[]): string {
  return verdicts
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdict} ${String(count)}`)
    .join(', ');
}

function entry(claim: ClaimResult, width: number): string[] {
  const { id, verdict, answer, answerSpan, unit } = claim;
  const layout = { width, indent: INDENT };
  const spanSuffix = answerSpan === null ? '' : ` (${spanText(answerSpan, unit)})`;
  const result = answer === null ? MISSING : `${withUnit(numberOf(answer, unit), unit)}${spanSuffix}`;
  const head = `  ${id.padEnd(8)}${verdict.padEnd(18)}${comparedWith(claim)};`;
  const isLong = head.length + result.length + ' Plenum '.length > width;
  return [
    ...(isLong ? [head, ...wrap(`Plenum ${result}`, layout)] : [`${head} Plenum ${result}`]),
    ...wrap(claim.isDerived ? `${claim.claim} [derived]` : claim.claim, layout),
    ...wrap(workings(claim), layout),
    ...wrap(claim.reason, layout),
  ];
}

function comparedWith({ claimed, claimedUnit, claimedIsImplied }: ClaimResult): string {
  if (claimed === null) return `claimed ${MISSING}`;
  const what = withUnit(spanText(claimed, claimedUnit), claimedUnit);
  return `${claimedIsImplied ? 'implied' : 'claimed'} ${what}`;
}

function workings({ formula, inputs }: ClaimResult): string {
  const list = inputs.map(
    ({ label, value, unit }: ClaimInput) => `${label}: ${withUnit(numberOf(value, unit), unit)}`,
  );
  return list.length === 0 ? `Formula: ${formula}.` : `Formula: ${formula}. ${list.join('; ')}.`;
}

function spanText({ low, high }: Span, unit: string): string {
  if (low === null) return high === null ? MISSING : `at most ${numberOf(high, unit)}`;
  if (high === null) return `at least ${numberOf(low, unit)}`;
  return low === high ? numberOf(low, unit) : `${numberOf(low, unit)} to ${numberOf(high, unit)}`;
}

const withUnit = (text: string, unit: string): string =>
  unit === 'year' ? text : `${text} ${unit}`.trimEnd();

/** A number with the necessary decimals; fractions as percent, years without separators. */
function numberOf(value: number, unit: string): string {
  if (unit === 'year') return String(value);
  if (unit.startsWith('of ')) return share(value);
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2).replace('e+', 'e');
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  return figure(value, [0, digits]);
}
