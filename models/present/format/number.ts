const plain = new Map<string, Intl.NumberFormat>();

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = plain.get(key) ?? new Intl.NumberFormat('en-US', options);
  plain.set(key, known);
  return known;
}

/** A minus sign as wide as a plus, instead of a hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

/**
 * A number with at most `digits` significant digits, whole from 1,000 on: 637.7, 57,332, 0.0899.
 *
 * @param value - any finite number
 * @param digits - number of significant digits
 */
export function significant(value: number, digits = 4): string {
  if (Math.abs(value) >= 10 ** (digits - 1)) return fixed(value, 0);
  return withMinus(formatter({ maximumSignificantDigits: digits }).format(value));
}

/**
 * A number with a fixed number of decimals, for aligned columns: 1.60, 12,345.
 *
 * @param value - any finite number
 * @param decimals - digits after the decimal point
 */
export function fixed(value: number, decimals: number): string {
  const text = formatter({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  return withMinus(/^-[0.,]+$/.test(text) ? text.slice(1) : text);
}

/**
 * Number of decimals by magnitude: none from 1,000 on, one from 10 on, two from 1 on, then three.
 *
 * @param value - the figure, in the unit shown
 */
export function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 999.95) return 0;
  if (size >= 9.995) return 1;
  return size >= 0.9995 ? 2 : 3;
}

/**
 * An exact number, in groups of three and without binary rounding noise: 637,728; 57,331.7472.
 *
 * @param value - any finite number
 */
export function exact(value: number): string {
  return withMinus(formatter({ maximumSignificantDigits: 12, maximumFractionDigits: 9 }).format(value));
}
