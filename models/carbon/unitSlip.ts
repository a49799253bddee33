import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';

/** In kg/kWh every grid is below this; in g/kWh hardly any is. */
const LIMIT_g_per_kWh = 2;

/**
 * A factor that was probably meant in kg/kWh: above 0, and nowhere as high as 2 g/kWh.
 *
 * @param intensity_g_per_kWh - a factor, or the hours of a series
 * @param path - where in the plan
 */
export function unitSlip(intensity_g_per_kWh: number | Iterable<number>, path: string): Finding[] {
  let highest = 0;
  const values = typeof intensity_g_per_kWh === 'number' ? [intensity_g_per_kWh] : intensity_g_per_kWh;
  for (const value of values) if (value > highest) highest = value;
  if (highest <= 0 || highest >= LIMIT_g_per_kWh) return [];
  const meant = `${numberText(highest, 3)} kg/kWh is ${numberText(highest * 1000)} g/kWh`;
  const message = `A carbon intensity of ${numberText(highest, 3)} g/kWh looks like kg/kWh: ${meant}.`;
  return [finding('carbon-unit-slip', path, message)];
}
