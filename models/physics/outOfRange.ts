import { ModelError } from '../problems/ModelError.ts';
import { numberText } from '../units/text.ts';

/**
 * The error for a value outside the range in which an equation is valid.
 *
 * @param quantity - name of the quantity, such as "Temperature"
 * @param value - the given value
 * @param unit - as displayed
 * @param allowed - the range as text
 */
export function outOfRange(quantity: string, value: number, unit: string, allowed: string): ModelError {
  const given = Number.isFinite(value) ? numberText(value, 6) : String(value);
  return new ModelError('out-of-range', `${quantity} must be ${allowed}; given: ${given} ${unit}.`);
}
