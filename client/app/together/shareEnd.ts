import { countText } from '../../../models/units/text.ts';

/** Days until a link ends unless another day is chosen, and at most: the server allows a day more. */
const [DEFAULT_DAYS, MAX_DAYS] = [30, 365];

/** A day in the form of a date field: 2026-11-30. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function dayAfter(now_ms: number, days: number): string {
  const date = new Date(now_ms);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** The last day of a link: the proposed one, and the first and the last that may be chosen. */
export const endDays = (
  now_ms: number,
): { readonly proposed: string; readonly first: string; readonly last: string } => ({
  proposed: dayAfter(now_ms, DEFAULT_DAYS),
  first: dayAfter(now_ms, 0),
  last: dayAfter(now_ms, MAX_DAYS),
});

/**
 * The moment in which a link ends: the end of a day, by the clock of this browser.
 *
 * @param day - as a date field has it
 * @returns in UTC; undefined for a text that is no day, or a day that may not be chosen
 */
export function endOfDay(day: string, now_ms: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || year === undefined || month === undefined || date === undefined)
    return undefined;
  const { first, last } = endDays(now_ms);
  if (day < first || day > last) return undefined;
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}

/**
 * How long a link still works: "in 30 days", "today"; null if it has ended.
 *
 * @param moment - its end, in UTC
 */
export function remainingText(moment: string, now_ms: number): string | null {
  const left_ms = Date.parse(moment) - now_ms;
  if (left_ms <= 0) return null;
  const days = Math.floor(left_ms / 86_400_000);
  return days === 0 ? 'within a day' : `in ${countText(days, 'day')}`;
}
