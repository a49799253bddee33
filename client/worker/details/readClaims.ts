import type { Library } from '../../../models/catalogue/Library.ts';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import type { ClaimResult } from '../../../models/claims/Claim.ts';

/** The claims of the articles and their verdicts. This module is loaded with their page. */
export function readClaims(library: Library): readonly ClaimResult[] {
  return checkClaims(library);
}
