import { ModelError } from '../problems/ModelError.ts';
import { numberText } from '../units/text.ts';

/**
 * The error for a value outside the range in which an equation is valid.
 *
 * @param what - the quantity in words, such as "Temperature"
 * @param value - what was given
 * @param unit - as people write it
 * @param allowed - the range in words
 */
export function outOfRange(what: string, value: number, unit: string, allowed: string): ModelError {
  const given = Number.isFinite(value) ? numberText(value, 6) : String(value);
  return new ModelError('out-of-range', `${what} must be ${allowed}; given ${given} ${unit}.`);
}
