import { ModelError } from '../problems/ModelError.ts';

/** The error for a library without a row that the claims need. */
export function missingRow(message: string): ModelError {
  return new ModelError('plan-not-computable', message, [{ path: 'catalogue', rule: 'known', message }]);
}
