import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { DesignValues, WeatherYear } from './Climate.ts';
import { dateOfYearHour } from './dateOfHour.ts';
import { exceededIn } from './exceededIn.ts';

/** Typical years differ by less from the thirty years behind a published value; of the 20 files of the catalogue, the only one with a larger difference was wrong. */
const TOLERANCE_K = 2;

/**
 * Reports if the wet bulbs of a year are too high compared with the published design values: the 0.4 % value or the highest
 * hour more than 2 K above the published one.
 */
export function wetBulbPlausibility(year: WeatherYear, design: DesignValues | undefined): Finding[] {
  const { wetBulb_0p4_C, wetBulbExtreme_C } = design ?? {};
  const { wetBulb_C } = year;
  let hottest = 0;
  for (let hour = 1; hour < wetBulb_C.length; hour += 1) {
    if ((wetBulb_C[hour] ?? 0) > (wetBulb_C[hottest] ?? 0)) hottest = hour;
  }
  const highest_C = wetBulb_C[hottest] ?? 0;
  const parts: string[] = [];
  if (wetBulb_0p4_C !== undefined) {
    const own_C = exceededIn(wetBulb_C, 0.004);
    if (own_C > wetBulb_0p4_C + TOLERANCE_K) parts.push(compared('0.4 % wet bulb', own_C, wetBulb_0p4_C));
  }
  if (wetBulbExtreme_C !== undefined && highest_C > wetBulbExtreme_C + TOLERANCE_K) {
    parts.push(compared('highest wet bulb', highest_C, wetBulbExtreme_C));
  }
  if (parts.length === 0) return [];
  const message =
    `${parts.join('; ')}; the highest hour is ${dateOfYearHour(hottest, wetBulb_C.length)} ` +
    `with ${numberText(highest_C)} °C`;
  return [finding('weather-wet-bulb-implausible', 'hours', message)];
}

function compared(label: string, own_C: number, published_C: number): string {
  return `the ${label} of the hours is ${numberText(own_C)} °C, of the header ${numberText(published_C)} °C`;
}
