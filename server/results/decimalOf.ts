const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a text is; NaN where it is none. */
export function decimalOf(text: string): number {
  return DECIMAL.test(text) ? Number(text) : NaN;
}
