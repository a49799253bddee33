import { ModelError } from '../problems/ModelError.ts';

/** The error for a library without what the claims are held against. */
export function missingRow(message: string): ModelError {
  return new ModelError('plan-not-computable', message, [{ path: 'catalogue', rule: 'known', message }]);
}
