const FORM =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date and time such as 2024-07-14 15:00:00 or 2024-07-14T15:00:00+02:00; UTC unless it has an offset.
 *
 * @returns milliseconds since 1970, or undefined if it is not such a date
 */
export function instantOf(text: string): number | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const part = (group: number): number => Number(match[group] ?? 0);
  const year = part(1);
  const month = part(2);
  const day = part(3);
  const hour = part(4);
  const minute = part(5);
  const second = part(6);
  const isTimeOfDay = hour < 24 && minute < 60 && second < 60;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (!isTimeOfDay || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const timeOfDay_s = hour * 3600 + minute * 60 + second;
  return midnight.getTime() + timeOfDay_s * 1000 - offset_min(match[7]) * 60_000;
}

/** Whether a date and time states its offset from UTC. */
export function isZoned(text: string): boolean {
  return FORM.exec(text)?.[7] !== undefined;
}

function offset_min(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}
