import { ModelError } from '../../models/problems/ModelError.ts';

/**
 * A query parameter of an HTTP request, or an option of the command line, with an invalid value.
 *
 * @param name - as stated, such as `it-kW` or `--it-kW`
 * @param message - what is wrong with it and what is allowed
 */
export function parameterError(name: string, message: string): ModelError {
  return new ModelError('parameter-invalid', `${name}: ${message}`, [
    { path: name, rule: 'parameter', message },
  ]);
}
