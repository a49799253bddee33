import { significant, fixed } from '../format/number.ts';
import { textWidth } from './textWidth.ts';

/** A value of an axis with its label. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

const GAP = 8;
const MIN_GUTTER = 48;
const MAX_DECIMALS = 12;

/**
 * Labels of the values of an axis: short, and never the same twice.
 *
 * @param values - equally spaced, in the unit of the axis
 */
export function axisTicks(values: readonly number[]): AxisTick[] {
  const short = values.map((value) => significant(value));
  if (new Set(short).size === values.length) {
    return values.map((value, index) => ({ value, text: short[index] ?? '' }));
  }
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  const decimals = Math.min(MAX_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return values.map((value) => ({ value, text: fixed(value, decimals) }));
}

/**
 * Width of the margin left of a plot that holds the labels of its axis, 8 pixels from the plot.
 *
 * @param ticks - of the axis
 * @param unitSymbol - above them
 */
export function gutterOf(ticks: readonly AxisTick[], unitSymbol: string): number {
  const texts = [unitSymbol, ...ticks.map(({ text }) => text)];
  return Math.ceil(Math.max(MIN_GUTTER, ...texts.map((text) => textWidth(text) + GAP)));
}
