import { verdicts, type ClaimResult, type Verdict } from '../../../models/claims/Claim.ts';

/** Which claims are shown; undefined does not filter. */
export interface ClaimFilter {
  readonly verdict: Verdict | undefined;
  readonly article: string | undefined;
  /** Words that must all occur. */
  readonly search: string;
}

/** The claims that pass a filter, in their order. */
export function filterClaims(claims: readonly ClaimResult[], filter: ClaimFilter): ClaimResult[] {
  const { verdict, article, search } = filter;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter((claim) => {
    if (verdict !== undefined && claim.verdict !== verdict) return false;
    if (article !== undefined && claim.article !== article) return false;
    const text = [claim.id, claim.claim, claim.reason, claim.formula, claim.unit].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The filter in the address of the page; unknown values are ignored. */
export function claimFilterOf(query: (name: string) => string | undefined): ClaimFilter {
  return {
    verdict: verdicts.find((verdict) => verdict === query('verdict')),
    article: query('article'),
    search: query('search') ?? '',
  };
}

/** The address that shows the claims of a filter, for bookmarks and links. */
export function claimsAddress({ verdict, article, search }: ClaimFilter): string {
  const parts = new URLSearchParams();
  if (verdict !== undefined) parts.set('verdict', verdict);
  if (article !== undefined) parts.set('article', article);
  if (search.trim() !== '') parts.set('search', search);
  const text = parts.toString();
  return text === '' ? '/claims' : `/claims?${text}`;
}
