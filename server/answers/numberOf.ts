import { parameterError } from './parameterError.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What a parameter that is a number may be. */
interface NumberRule {
  /** As it was given, such as `--utility-kW`, for messages. */
  readonly name: string;
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole?: true;
}

/**
 * Reads a number of an address or of a command line.
 *
 * @param text - undefined where it was not given
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
  throw parameterError(name, `must be a ${kind} of ${unit} ${range}; given was ${given}`);
}

/** The number that a text is; NaN where it is none. */
export function decimalOf(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}
