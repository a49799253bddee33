import { verdicts, type ClaimResult } from '../../models/claims/Claim.ts';
import { parameterError } from './parameterError.ts';

/** The requested claims; an empty list selects all. */
export interface ClaimChoice {
  readonly article: readonly string[];
  readonly verdict: readonly string[];
}

/** The articles with claims. */
export const claimArticles = ['A0', 'A1', 'A2', 'A3', 'A4'] as const;

/**
 * The claims of the requested articles with the requested verdicts.
 *
 * @throws ModelError `parameter-invalid` for an article or a verdict that does not exist
 */
export function chosenClaims(claims: readonly ClaimResult[], choice: ClaimChoice): ClaimResult[] {
  const articles = knownValues('article', choice.article, claimArticles);
  const requestedVerdicts = knownValues('verdict', choice.verdict, verdicts);
  return claims.filter(
    ({ article, verdict }) => articles.includes(article) && requestedVerdicts.includes(verdict),
  );
}

function knownValues(name: string, values: readonly string[], allowed: readonly string[]): readonly string[] {
  const unknown = values.find((value) => !allowed.includes(value));
  if (unknown !== undefined) {
    const quoted = JSON.stringify(unknown.slice(0, 60));
    throw parameterError(name, `${quoted} is unknown; allowed are ${allowed.join(', ')}`);
  }
  return values.length === 0 ? allowed : values;
}
