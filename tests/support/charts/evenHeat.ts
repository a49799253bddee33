import { ticks } from 'd3-array';
import type { HeatQuantity } from '../../../models/present/charts/heatScale.ts';

const STEPS = 7;

/**
 * A scale of equal steps.
 *
 * @param domain - least and largest value of all maps that are compared
 * @param told - name, unit and missing values
 */
export function evenHeat(
  domain: readonly [least: number, most: number],
  told: Pick<HeatQuantity, 'label' | 'unit' | 'missingText' | 'hasZero' | 'year'>,
): HeatQuantity {
  const [least, most] = domain;
  const range = most - least;
  const steps =
    range <= Math.abs(most) * 1e-9
      ? []
      : ticks(least, most, STEPS).filter((tick) => tick > least && tick < most);
  const step = (steps[1] ?? most) - (steps[0] ?? least);
  const decimals = step > 0 ? Math.min(9, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 2;
  return { ...told, thresholds: steps, domain, decimals };
}
