import type { Library } from '../../../models/catalogue/Library.ts';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import type { ClaimResult } from '../../../models/claims/Claim.ts';

/** The claims of the articles and how they stand. This module is loaded when somebody looks at them. */
export function readClaims(library: Library): readonly ClaimResult[] {
  return checkClaims(library);
}
