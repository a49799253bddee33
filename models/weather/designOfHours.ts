import type { DesignValues, WeatherYear } from './Climate.ts';
import { exceededIn } from './exceededIn.ts';

/** Hours within half of this of a design value are averaged for the value that goes with it, as ASHRAE's bins do. */
const BIN_K = 1;

type Column = 'dryBulb_C' | 'wetBulb_C';

/** A design value whose three numbers are known. */
export interface CountedDesign extends DesignValues {
  readonly dryBulb_0p4_C: number;
  readonly wetBulb_0p4_C: number;
  readonly dryBulb_99p6_C: number;
}

/**
 * Design values counted in a year of hours: those that 0.4 % and 99.6 % of its own hours exceed.
 * One year says less than the thirty that published design values rest on.
 *
 * @param source - what the hours are, in words
 */
export function designOfHours(year: WeatherYear, source: string): CountedDesign {
  const dryBulb_0p4_C = exceededIn(year.dryBulb_C, 0.004);
  const wetBulb_0p4_C = exceededIn(year.wetBulb_C, 0.004);
  return {
    dryBulb_0p4_C,
    coincidentWetBulb_0p4_C: meanBeside(year, 'dryBulb_C', dryBulb_0p4_C),
    wetBulb_0p4_C,
    coincidentDryBulb_0p4_C: meanBeside(year, 'wetBulb_C', wetBulb_0p4_C),
    dryBulb_99p6_C: exceededIn(year.dryBulb_C, 0.996),
    source,
  };
}

/** Mean of the other temperature over the hours in which one is about at its design value. */
function meanBeside(year: WeatherYear, given: Column, value_C: number): number {
  const givenValues = year[given];
  const otherValues = given === 'dryBulb_C' ? year.wetBulb_C : year.dryBulb_C;
  let total = 0;
  let count = 0;
  for (let hour = 0; hour < year.hourCount; hour += 1) {
    if (Math.abs((givenValues[hour] ?? 0) - value_C) > BIN_K / 2) continue;
    total += otherValues[hour] ?? 0;
    count += 1;
  }
  // A design value can lie in a gap between two hours, with none near it.
  return count === 0 ? value_C : total / count;
}
