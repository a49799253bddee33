import type { ErrorCode } from '../../../models/problems/errorCodes.ts';

/** What can be wrong with any JSON that comes as a body. */
const jsonProblems: readonly ErrorCode[] = [
  'body-unreadable',
  'json-invalid',
  'json-too-large',
  'media-type',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
];

/** What can be wrong with a body that states something other than a plan. */
export const bodyProblems: readonly ErrorCode[] = [...jsonProblems, 'body-invalid'];

/** What can be wrong with a plan that comes as a body. */
export const planProblems: readonly ErrorCode[] = [
  ...jsonProblems,
  'json-key-repeated',
  'plan-invalid',
  'schema-version-unsupported',
  'plan-not-computable',
];
