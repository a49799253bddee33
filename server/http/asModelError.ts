import { ModelError } from '../../models/problems/ModelError.ts';

/** Errors of Express and its body reader carry the status of an answer. */
interface HttpError extends Error {
  readonly status: number;
}

/**
 * Reads what Express, its body reader or its file server threw as an error of the catalogue.
 *
 * @param error - what was thrown
 * @returns a ModelError where the request is at fault; what is our own fault is returned as it is
 */
export function asModelError(error: unknown): unknown {
  if (!isHttpError(error) || error.status < 400 || error.status >= 500) return error;
  if (error.status === 413)
    return new ModelError('json-too-large', 'a body may have at most 16 MiB of JSON text');
  if (error.status === 415) return new ModelError('media-type', error.message);
  // Only the body reader names the type of its errors; all else is an address that leads nowhere.
  if ('type' in error || isZlibError(error)) {
    return new ModelError('body-unreadable', `the request body could not be read: ${error.message}`);
  }
  return new ModelError('not-found', 'there is nothing at this address');
}

function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function isZlibError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
