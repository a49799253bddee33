import { ModelError } from '../../models/problems/ModelError.ts';

/**
 * Converts an error of Express or its file server to a ModelError.
 *
 * @param error - the thrown value
 * @returns a ModelError if the request caused the error; other errors are returned unchanged
 */
export function asModelError(error: unknown): unknown {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) return error;
  if (error.status < 400 || error.status >= 500) return error;
  return new ModelError('not-found', 'there is no resource at this address');
}
