import type { ErrorCode } from '../../../models/index.ts';

/** What can be wrong with a plan that comes as a body. */
export const planProblems: readonly ErrorCode[] = [
  'body-unreadable',
  'json-invalid',
  'json-key-repeated',
  'json-too-large',
  'media-type',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
  'plan-invalid',
  'schema-version-unsupported',
  'plan-not-computable',
];
