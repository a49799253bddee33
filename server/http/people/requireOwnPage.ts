import { ModelError } from '../../../models/problems/ModelError.ts';
import type { RequestFacts } from './RequestFacts.ts';

/**
 * Refuses a request that would change something with the cookie of a person, but does not say that a page of this server makes it. Every
 * browser states the origin of such a request; programs use tokens.
 *
 * @throws ModelError `origin-not-allowed`
 */
export function requireOwnPage({ isFromOwnPage }: Pick<RequestFacts, 'isFromOwnPage'>): void {
  if (isFromOwnPage) return;
  throw new ModelError(
    'origin-not-allowed',
    'the cookie of a person counts for the pages of this server only',
  );
}
