import { verdicts, type ClaimResult } from '../../models/claims/Claim.ts';
import { parameterError } from './parameterError.ts';

/** Which claims are wanted; an empty list leaves all. */
export interface ClaimChoice {
  readonly article: readonly string[];
  readonly verdict: readonly string[];
}

/** The articles that claims are of. */
export const claimArticles = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;

/**
 * The claims of some articles that stand in one of some ways.
 *
 * @throws ModelError `parameter-invalid` for an article or a verdict that does not exist
 */
export function chosenClaims(claims: readonly ClaimResult[], choice: ClaimChoice): ClaimResult[] {
  const articles = known('article', choice.article, claimArticles);
  const wanted = known('verdict', choice.verdict, verdicts);
  return claims.filter(({ article, verdict }) => articles.includes(article) && wanted.includes(verdict));
}

function known(name: string, given: readonly string[], allowed: readonly string[]): readonly string[] {
  const unknown = given.find((word) => !allowed.includes(word));
  if (unknown !== undefined) {
    const quoted = JSON.stringify(unknown.slice(0, 60));
    throw parameterError(name, `${quoted} is not known; allowed are ${allowed.join(', ')}`);
  }
  return given.length === 0 ? allowed : given;
}
