import type { FindingCause } from './codes/described.ts';
import { findingCodes, type FindingCode } from './findingCodes.ts';

/** What findings with a code can follow from, the most likely first; nothing for a root cause. */
export const causesOf = (code: FindingCode): readonly FindingCause[] => {
  const { causedBy = [] }: { readonly causedBy?: readonly FindingCause[] } = findingCodes[code];
  return causedBy;
};
