import { ModelError } from '../problems/ModelError.ts';
import { calendarOf } from '../series/calendar.ts';

/** A year of 365 days; which one does not matter. */
const { monthStarts, hourCount } = calendarOf(2025);
const monthHours = Array.from(
  { length: 12 },
  (_, month) => (monthStarts[month + 1] ?? 0) - (monthStarts[month] ?? 0),
);

/** The error halves at least with each round; 40 rounds leave nothing. */
const ROUNDS = 40;

/**
 * A smooth year out of twelve monthly means: straight lines between points in the middle of the months, round the year,
 * the points placed so that each month keeps its mean. Lines through the means themselves would flatten summer and winter.
 *
 * @param means - one for each month, January first
 * @returns 8760 hourly values
 * @throws ModelError `series-length` for another number of means
 */
export function monthlyCurve(means: readonly number[]): Float64Array {
  if (means.length !== 12) {
    throw new ModelError('series-length', `A year has 12 monthly means; given are ${String(means.length)}.`);
  }
  const points = pointsThatKeep(means);
  const curve = new Float64Array(hourCount);
  for (let month = 0; month < 12; month += 1) {
    const from = middleOf(month);
    const span = (lengthOf(month) + lengthOf(month + 1)) / 2;
    const begin = at(points, month);
    const rise = at(points, month + 1) - begin;
    for (let hour = Math.ceil(from - 0.5); hour + 0.5 < from + span; hour += 1) {
      curve[hour % hourCount] = begin + (rise * (hour + 0.5 - from)) / span;
    }
  }
  return curve;
}

function pointsThatKeep(means: readonly number[]): readonly number[] {
  let points = means;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = points;
    points = before.map((point, month) => point + at(means, month) - meanOfMonth(before, month));
  }
  return points;
}

/** Mean of the two lines that cross a month. */
function meanOfMonth(points: readonly number[], month: number): number {
  const hours = lengthOf(month);
  const own = at(points, month);
  const towards = (neighbour: number): number =>
    ((at(points, neighbour) - own) * hours) / (hours + lengthOf(neighbour)) / 4;
  return own + towards(month - 1) + towards(month + 1);
}

const at = (values: readonly number[], month: number): number => values[(month + 12) % 12] ?? 0;
const lengthOf = (month: number): number => at(monthHours, month);
const middleOf = (month: number): number => at(monthStarts.slice(0, 12), month) + lengthOf(month) / 2;
