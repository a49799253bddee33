import { parameterError } from './parameterError.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The range of a numeric parameter. */
interface NumberRule {
  /** As stated, such as `--utility-kW`, for messages. */
  readonly name: string;
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole?: true;
}

/**
 * Reads a number of the query of an HTTP request or of a command line.
 *
 * @param text - undefined if it is not stated
 * @throws ModelError `parameter-invalid`
 */
export function numberOf(text: string | undefined, rule: NumberRule): number | undefined {
  if (text === undefined) return undefined;
  const { name, unit, minimum, maximum, isWhole } = rule;
  const value = decimalOf(text);
  if (value >= minimum && value <= maximum && (isWhole === undefined || Number.isInteger(value)))
    return value;
  const kind = isWhole === undefined ? 'number' : 'whole number';
  const range = `from ${String(minimum)} to ${String(maximum)}`;
  const given = JSON.stringify(text.slice(0, 60));
  throw parameterError(name, `must be a ${kind} of ${unit} ${range}; given: ${given}`);
}

/** The number of a text; NaN if it is not a number. */
export function decimalOf(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}
