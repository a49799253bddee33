import { ModelError } from '../problems/ModelError.ts';
import { calendarOf } from '../series/calendar.ts';

/** Any year of 365 days. */
const { monthStarts, hourCount } = calendarOf(2025);
const monthHours = Array.from(
  { length: 12 },
  (_, month) => (monthStarts[month + 1] ?? 0) - (monthStarts[month] ?? 0),
);

/** The error is at least halved in each round and negligible after 40. */
const ROUNDS = 40;

/**
 * A smooth periodic year from twelve monthly means: linear between points at the middle of the months, chosen so
 * that each month retains its mean. Lines through the means themselves would flatten summer and winter.
 *
 * @param means - one for each month, January first
 * @returns 8760 hourly values
 * @throws ModelError `series-length` for another number of means
 */
export function monthlyCurve(means: readonly number[]): Float64Array {
  if (means.length !== 12) {
    throw new ModelError(
      'series-length',
      `A year must have 12 monthly means; given: ${String(means.length)}.`,
    );
  }
  const points = pointsForMeans(means);
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

function pointsForMeans(means: readonly number[]): readonly number[] {
  let points = means;
  for (let round = 0; round < ROUNDS; round += 1) {
    const previous = points;
    points = previous.map((point, month) => point + at(means, month) - meanOfMonth(previous, month));
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
