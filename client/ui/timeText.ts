/**
 * A time in the language of the browser: "5 Mar 2026, 14:30".
 *
 * @param time_ms - milliseconds since 1970
 */
export function timeText(time_ms: number): string {
  return new Date(time_ms).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/**
 * A day in the language of the browser: "5 Mar 2026".
 *
 * @param time_ms - milliseconds since 1970
 */
export function dateText(time_ms: number): string {
  return new Date(time_ms).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

/** The time of a day in the language of the browser: "14:30". */
export function timeOfDayText(time_ms: number): string {
  return new Date(time_ms).toLocaleTimeString(undefined, { timeStyle: 'short' });
}
