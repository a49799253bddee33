import type { Library } from '../../../models/catalogue/Library.ts';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import type { ClaimResult } from '../../../models/claims/Claim.ts';
import { loadClimates } from '../tables/library.ts';

/** The claims of the articles and their verdicts, with the climates that they need. This module is loaded with their page. */
export async function readClaims(library: Library): Promise<readonly ClaimResult[]> {
  const hasClimates = Object.keys(library.climates).length > 0;
  return checkClaims(hasClimates ? library : { ...library, climates: await loadClimates() });
}
