import { ModelError } from '../../models/problems/ModelError.ts';

/**
 * An invalid command line.
 *
 * @param argument - the invalid argument, or an empty text for the whole line
 * @param message - what is wrong with it and what is allowed
 */
export function usageError(argument: string, message: string): ModelError {
  return new ModelError('usage', argument === '' ? message : `${argument}: ${message}`, [
    { path: argument, rule: 'usage', message },
  ]);
}
