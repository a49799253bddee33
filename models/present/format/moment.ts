import { monthNames } from './word.ts';

/**
 * The start of an hour, formatted: "1 Jul 2025, 14:00 (UTC−05:00)".
 *
 * @param text - ISO 8601 with offset, as in reports; any other text is returned unchanged
 */
export function momentText(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})([+-])(\d{2}:\d{2})$/.exec(text);
  if (match === null) return text;
  const [, year = '', month = '', day = '', clock = '', sign = '', offset = ''] = match;
  const name = monthNames[Number(month) - 1] ?? month;
  const zone = offset === '00:00' ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${offset}`;
  return `${String(Number(day))} ${name} ${year}, ${clock} (${zone})`;
}

/**
 * The start of an hour without the year: "1 Jul, 14:00".
 *
 * @param text - ISO 8601, as in reports; any other text is returned unchanged
 */
export function hourOfYearText(text: string): string {
  const match = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(text);
  if (match === null) return text;
  const [, month = '', day = '', clock = ''] = match;
  return `${String(Number(day))} ${monthNames[Number(month) - 1] ?? month}, ${clock}`;
}
