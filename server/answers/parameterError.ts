import { ModelError } from '../../models/problems/ModelError.ts';

/**
 * A parameter of an address, or an option of the command line, whose value is not allowed.
 *
 * @param name - as it was given, such as `it-kW` or `--it-kW`
 * @param message - what is wrong with it and what is allowed
 */
export function parameterError(name: string, message: string): ModelError {
  return new ModelError('parameter-invalid', `${name}: ${message}`, [
    { path: name, rule: 'parameter', message },
  ]);
}
