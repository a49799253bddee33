import { listText } from '../../units/text.ts';
import { MONTH_COUNT } from '../TariffTerms.ts';

/** A set of months: bit 0 is January. */
export type MonthSet = number;

/** Every month of the year. */
export const ALL_MONTHS: MonthSet = (1 << MONTH_COUNT) - 1;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FULL_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whether a set has a month, from 0. */
export const hasMonth = (months: MonthSet, month: number): boolean => (months & (1 << month)) !== 0;

/** Whether a set has one of the months, from 0. */
const hasAny = (months: MonthSet, some: readonly number[]): boolean =>
  some.some((month) => hasMonth(months, month));

/** Months as ranges: "Jun–Sep", "Oct–May", "Mar–May and Sep–Nov"; empty for all of them, and for none. */
export function monthsText(months: MonthSet): string {
  if (months === ALL_MONTHS || months === 0) return '';
  const ranges: string[] = [];
  for (let first = 0; first < MONTH_COUNT; first += 1) {
    const before = (first + MONTH_COUNT - 1) % MONTH_COUNT;
    if (!hasMonth(months, first) || hasMonth(months, before)) continue;
    let last = first;
    while (hasMonth(months, (last + 1) % MONTH_COUNT)) last = (last + 1) % MONTH_COUNT;
    ranges.push(first === last ? (MONTHS[first] ?? '') : `${MONTHS[first] ?? ''}–${MONTHS[last] ?? ''}`);
  }
  return listText(ranges);
}

/**
 * The season of a set of months, by those of the northern hemisphere, where the database has its utilities: the month if it is one,
 * summer with July or August, winter with December, January or February, else spring (March to June), autumn (September to November) or
 * shoulder months.
 *
 * @returns empty if the set is the whole year, or has summer and winter months
 */
export function seasonText(months: MonthSet): string {
  const list = Array.from({ length: MONTH_COUNT }, (_, month) => month).filter((month) =>
    hasMonth(months, month),
  );
  if (list.length === 1) return FULL_MONTHS[list[0] ?? 0] ?? '';
  const isSummer = hasAny(months, [6, 7]);
  const isWinter = hasAny(months, [11, 0, 1]);
  if (isSummer || isWinter) return isSummer === isWinter ? '' : isSummer ? 'Summer' : 'Winter';
  if (list.every((month) => month >= 2 && month <= 5)) return 'Spring';
  return list.every((month) => month >= 8 && month <= 10) ? 'Autumn' : 'Shoulder';
}
