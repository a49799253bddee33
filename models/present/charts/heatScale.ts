import { interpolateLab, piecewise, quantize } from 'd3-interpolate';
import { fixed } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';

/** A quantity whose hours a heat map shows, with the scale of its colours. */
export interface HeatQuantity {
  /** "PUE", "Facility load". */
  readonly label: string;
  /** Behind its values; empty for a ratio. */
  readonly unit: string;
  /** Values at which the colour changes, in ascending order: the same for all maps that are compared. */
  readonly thresholds: readonly number[];
  /** Least and largest value of the scale, for the ends of the legend; without, the ends are open. */
  readonly domain?: readonly [least: number, most: number];
  /** Start of an open scale. */
  readonly start?: number;
  readonly decimals: number;
  /** Told instead of a value that is missing: 0 of a ratio, or not a number. */
  readonly missingText: string;
  /** Whether 0 is a value and not a missing one. */
  readonly hasZero?: boolean;
  /** Calendar year of the hours; default: any with as many days. */
  readonly year?: number;
}

/**
 * The PUE of hours. Its scale is fixed and starts at 1, the least that is possible, so that a colour means the same PUE in all
 * maps; the steps widen upwards.
 */
export const pueHeat: HeatQuantity = {
  label: 'PUE',
  unit: '',
  thresholds: [1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.6, 2],
  start: 1,
  decimals: 2,
  missingText: 'no IT load',
};

/** Colours of the steps, evenly spaced in lightness, so that their order is kept in grey. */
export function heatColours({ thresholds }: HeatQuantity, { ramp, ink }: ChartTheme): string[] {
  if (thresholds.length === 0) return [ramp[1] ?? ink];
  const colourAt: (share: number) => string = piecewise(interpolateLab, [...ramp]);
  return quantize(colourAt, thresholds.length + 1);
}

/** Whether a value is missing. */
export function isMissing(value: number | undefined, { hasZero = false }: HeatQuantity): boolean {
  return value === undefined || Number.isNaN(value) || (!hasZero && value <= 0);
}

/** The step of a value: the number of thresholds that it reaches. */
export function heatStep(value: number, { thresholds }: HeatQuantity): number {
  let step = 0;
  while (step < thresholds.length && value >= (thresholds[step] ?? Infinity)) step += 1;
  return step;
}

/** A value as text, finer than the legend: "1.263", "12.40 MW". */
export function heatText(value: number | undefined, quantity: HeatQuantity): string {
  if (value === undefined || isMissing(value, quantity)) return quantity.missingText;
  return `${fixed(value, quantity.decimals + 1)} ${quantity.unit}`.trim();
}
