import type { Library } from '../../models/index.ts';
import { checkClaims } from '../../models/study/claims/checkClaims.ts';
import type { ClaimResult } from '../../models/study/claims/Claim.ts';

/** The claims of the articles and how they stand. This module is loaded when somebody looks at them. */
export function readClaims(library: Library): readonly ClaimResult[] {
  return checkClaims(library);
}
