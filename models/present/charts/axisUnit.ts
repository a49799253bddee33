import { decimalsOf, fixed } from '../format/number.ts';
import type { Scale } from '../format/scale.ts';

/** The unit of an axis, and how a single amount is told: by default in that unit. */
export interface AxisUnit extends Scale {
  readonly amountText?: (amount: number) => string;
}

/** An amount as it is told where a chart is read, with its unit. */
export function amountInUnit(amount: number, { divisor, symbol, amountText }: AxisUnit): string {
  if (amountText !== undefined) return amountText(amount);
  const shown = amount / divisor;
  return `${fixed(shown, decimalsOf(shown))} ${symbol}`.trim();
}
