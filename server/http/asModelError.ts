import { ModelError } from '../../models/problems/ModelError.ts';

/** Errors of Express and its body reader have an HTTP status. */
interface HttpError extends Error {
  readonly status: number;
}

/**
 * Converts an error of Express, its body reader or its file server to a ModelError.
 *
 * @param error - the thrown value
 * @returns a ModelError if the request caused the error; other errors are returned unchanged
 */
export function asModelError(error: unknown): unknown {
  if (!isHttpError(error) || error.status < 400 || error.status >= 500) return error;
  if (error.status === 413)
    return new ModelError('json-too-large', 'the body is limited to 16 MiB of JSON text');
  if (error.status === 415) return new ModelError('media-type', error.message);
  // Only errors of the body reader have a `type`; all others are unknown addresses.
  if ('type' in error || isZlibError(error)) {
    return new ModelError('body-unreadable', `the request body could not be read: ${error.message}`);
  }
  return new ModelError('not-found', 'there is no resource at this address');
}

function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function isZlibError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
