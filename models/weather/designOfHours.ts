import type { DesignValues, WeatherYear } from './Climate.ts';
import { exceededIn } from './exceededIn.ts';

/** Hours within half of this of a design value are averaged for the coincident value, as in ASHRAE's bins. */
const BIN_K = 1;

type Column = 'dryBulb_C' | 'wetBulb_C';

/** Design values with the three main values known. */
export interface CountedDesign extends DesignValues {
  readonly dryBulb_0p4_C: number;
  readonly wetBulb_0p4_C: number;
  readonly dryBulb_99p6_C: number;
}

/**
 * Design values derived from an hourly year: exceeded in 0.4 % and 99.6 % of its hours.
 * One year is less representative than the thirty years behind published design values.
 *
 * @param source - description of the hours
 */
export function designOfHours(year: WeatherYear, source: string): CountedDesign {
  const dryBulb_0p4_C = exceededIn(year.dryBulb_C, 0.004);
  const wetBulb_0p4_C = exceededIn(year.wetBulb_C, 0.004);
  return {
    dryBulb_0p4_C,
    coincidentWetBulb_0p4_C: coincidentMean(year, 'dryBulb_C', dryBulb_0p4_C),
    wetBulb_0p4_C,
    coincidentDryBulb_0p4_C: coincidentMean(year, 'wetBulb_C', wetBulb_0p4_C),
    dryBulb_99p6_C: exceededIn(year.dryBulb_C, 0.996),
    source,
  };
}

/** Mean of the other temperature over the hours in which one is close to its design value. */
function coincidentMean(year: WeatherYear, given: Column, value_C: number): number {
  const givenValues = year[given];
  const otherValues = given === 'dryBulb_C' ? year.wetBulb_C : year.dryBulb_C;
  let total = 0;
  let count = 0;
  for (let hour = 0; hour < year.hourCount; hour += 1) {
    if (Math.abs((givenValues[hour] ?? 0) - value_C) > BIN_K / 2) continue;
    total += otherValues[hour] ?? 0;
    count += 1;
  }
  // A design value can be in a gap between two hours, with no hour close to it.
  return count === 0 ? value_C : total / count;
}
