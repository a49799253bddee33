import { extent, ticks } from 'd3-array';
import type { HeatQuantity } from './heatScale.ts';

const STEPS = 7;
const MAX_DECIMALS = 9;

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
  const [least = 0, most = 0] = extent(domain);
  const isOneValue = most - least <= Math.abs(most) * 1e-9;
  const steps = isOneValue ? [] : ticks(least, most, STEPS).filter((tick) => tick > least && tick < most);
  const step = (steps[1] ?? most) - (steps[0] ?? least);
  const decimals = step > 0 ? Math.min(MAX_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 2;
  return { ...told, thresholds: steps, domain: [least, most], decimals };
}
