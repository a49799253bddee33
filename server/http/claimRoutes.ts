import { Router } from 'express';
import type { Library } from '../../models/catalogue/Library.ts';
import { checkClaims } from '../../models/claims/checkClaims.ts';
import type { ClaimResult } from '../../models/claims/Claim.ts';
import { chosenClaims } from '../answers/chosenClaims.ts';
import { onlyMethods } from './problemHandler.ts';
import { queryTexts } from './queryText.ts';

/** The figures of the articles that the project began with, and whether they hold. */
export function claimRoutes(library: Library): Router {
  const { version, hash } = library;
  const routes = Router();
  // They rest on the library alone, so they are computed once, at the first question.
  let claims: readonly ClaimResult[] | undefined;
  routes
    .route('/claims')
    .get(({ query }, response) => {
      claims ??= checkClaims(library);
      const items = chosenClaims(claims, {
        article: queryTexts(query, 'article'),
        verdict: queryTexts(query, 'verdict'),
      });
      response.set('Cache-Control', 'public, no-cache').json({ version, hash, items });
    })
    .all(onlyMethods('GET', 'HEAD'));
  return routes;
}
