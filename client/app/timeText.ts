/**
 * A time in the language of the browser: "5 Mar 2026, 14:30".
 *
 * @param time_ms - milliseconds since 1970
 */
export function timeText(time_ms: number): string {
  return new Date(time_ms).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
