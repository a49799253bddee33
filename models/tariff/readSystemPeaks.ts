import { ModelError } from '../problems/ModelError.ts';
import type { BillingCalendar } from './BillingCalendar.ts';

const TIME = /^(?:\d{4}-)?(\d{2})-(\d{2})[T ](\d{1,2})(?::(\d{2}))?$/;

/**
 * Reads system peak hours: one per line, such as 2018-07-16T17:00 or 07-16 17:00, in local standard time.
 *
 * @returns steps of the billing calendar
 * @throws ModelError `series-invalid` with the invalid line
 */
export function readSystemPeaks(text: string, clock: BillingCalendar): number[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [stepOf(line.trim(), index + 1, clock)]));
}

function stepOf(line: string, number: number, { monthDays, stepsPerHour }: BillingCalendar): number {
  const [, month = '', day = '', hour = '', minute = '0'] = TIME.exec(line) ?? [];
  const days = monthDays[Number(month) - 1] ?? 0;
  if (Number(day) < 1 || Number(day) > days || Number(hour) > 23 || Number(minute) > 59) {
    throw new ModelError(
      'series-invalid',
      `line ${String(number)} must be a date and hour such as 07-16 17:00; given: ${JSON.stringify(line.slice(0, 40))}.`,
    );
  }
  const daysBefore = monthDays.slice(0, Number(month) - 1).reduce((total, count) => total + count, 0);
  const hours = (daysBefore + Number(day) - 1) * 24 + Number(hour);
  return hours * stepsPerHour + Math.floor((Number(minute) * stepsPerHour) / 60);
}
