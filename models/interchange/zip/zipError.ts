import { ModelError } from '../../problems/ModelError.ts';

/** A zip archive that cannot be used. */
export function zipError(reason: string): ModelError {
  return new ModelError('zip-unreadable', `the zip file cannot be used: ${reason}`);
}
