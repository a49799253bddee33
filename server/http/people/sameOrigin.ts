import { ModelError } from '../../../models/problems/ModelError.ts';
import type { RequestFacts } from './RequestFacts.ts';

type OriginFacts = Pick<RequestFacts, 'originHost' | 'fetchSite' | 'ownHost'>;

/**
 * Refuses a request that a page of another origin makes with the cookie of a person: another site, but also another port or subdomain, to
 * which browsers send the cookie as well. Every browser states the origin of a request that can change something.
 *
 * @throws ModelError `origin-refused` unless the request states that a page of this server makes it
 */
export function requireSameOrigin(facts: OriginFacts): void {
  const isOurs =
    facts.originHost === undefined ? facts.fetchSite === 'same-origin' : facts.originHost === facts.ownHost;
  if (!isOurs) throw refused();
}

/**
 * Refuses a sign-in that a page of another origin makes, which would sign a person in as another one. Programs state no origin.
 *
 * @throws ModelError `origin-refused` if the request states another origin
 */
export function refuseOtherOrigin(facts: OriginFacts): void {
  if (facts.originHost !== undefined || facts.fetchSite !== undefined) requireSameOrigin(facts);
}

const refused = (): ModelError =>
  new ModelError(
    'origin-refused',
    'a page of another origin cannot change anything here; use the page of this server',
  );
