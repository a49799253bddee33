import { finding, type Finding } from '../problems/Finding.ts';
import { longestRun, runsOfOneValue } from '../series/runsOfOneValue.ts';
import { countText, numberText } from '../units/text.ts';
import { dateOfYearHour } from './dateOfHour.ts';
import { hoursText } from './hoursText.ts';

/** Four typical years have at most 15 hours of one dry bulb and 18 of one dew point. */
const MIN_DRY_BULB_RUN_h = 24;
const MIN_DEW_POINT_RUN_h = 48;
/** Days are compared with those of the month before; weather repeats none of its 48 values. */
const COMPARED_days = 31;

interface Air {
  readonly dryBulb_C: Float64Array;
  readonly dewPoint_C: Float64Array;
}

/** Reports hours that were not measured: a dry bulb or dew point that does not change for a day or more, and days that repeat an earlier one. */
export function copiedHours(air: Air): Finding[] {
  return [
    ...stuck('dry bulb', air.dryBulb_C, MIN_DRY_BULB_RUN_h),
    ...stuck('dew point', air.dewPoint_C, MIN_DEW_POINT_RUN_h),
    ...repeatedDays(air),
  ];
}

function stuck(what: string, values_C: Float64Array, longest_h: number): Finding[] {
  const runs = runsOfOneValue(values_C, longest_h);
  const longest = longestRun(runs);
  if (longest === undefined) return [];
  const { from, length, value } = longest;
  const total = runs.reduce((hours, run) => hours + run.length, 0);
  const message = `The ${what} does not change in ${hoursText(total)}, longest for ${hoursText(length)} from ${dateOfYearHour(from, values_C.length)}: ${numberText(value)} °C. They are used as they are`;
  return [finding('weather-values-constant', 'hours', message)];
}

function repeatedDays(air: Air): Finding[] {
  const dayCount = air.dryBulb_C.length / 24;
  let count = 0;
  let first = -1;
  for (let day = 1; day < dayCount; day += 1) {
    let isCopy = false;
    for (let back = 1; back <= Math.min(day, COMPARED_days) && !isCopy; back += 1) {
      isCopy = areEqual(air.dryBulb_C, day, day - back) && areEqual(air.dewPoint_C, day, day - back);
    }
    if (!isCopy) continue;
    count += 1;
    if (first === -1) first = day;
  }
  if (count === 0) return [];
  const message = `${countText(count, 'day')} ${count === 1 ? 'has' : 'have'} the same 24 hours as an earlier day, first that of ${dateOfYearHour(first * 24, air.dryBulb_C.length)}: they were copied, not measured`;
  return [finding('weather-days-repeated', 'hours', message)];
}

function areEqual(values: Float64Array, day: number, other: number): boolean {
  for (let hour = 0; hour < 24; hour += 1) {
    if (values[day * 24 + hour] !== values[other * 24 + hour]) return false;
  }
  return true;
}
