import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';

/** In kg/kWh every grid is below this; in g/kWh almost none. */
const LIMIT_g_per_kWh = 2;

/**
 * Reports a factor that is probably in kg/kWh: above 0 and below 2 g/kWh in every hour.
 *
 * @param intensity_g_per_kWh - a factor, or the hours of a series
 * @param path - path in the plan
 */
export function unitMismatch(intensity_g_per_kWh: number | Iterable<number>, path: string): Finding[] {
  let highest = 0;
  const values = typeof intensity_g_per_kWh === 'number' ? [intensity_g_per_kWh] : intensity_g_per_kWh;
  for (const value of values) if (value > highest) highest = value;
  if (highest <= 0 || highest >= LIMIT_g_per_kWh) return [];
  const meant = `${numberText(highest, 3)} kg/kWh is ${numberText(highest * 1000)} g/kWh`;
  const message = `A carbon intensity of ${numberText(highest, 3)} g/kWh is probably in kg/kWh: ${meant}.`;
  return [finding('carbon-unit-slip', path, message)];
}
