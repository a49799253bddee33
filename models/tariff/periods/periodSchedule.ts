import { MONTH_COUNT } from '../TariffTerms.ts';
import { hasMonth, monthsText, type MonthSet } from './monthsText.ts';

/** Hours of a day as a set: bit 0 is the hour from midnight. */
type HourSet = number;

/** When a period applies. */
export interface PeriodSchedule {
  readonly months: MonthSet;
  /** Of each month. */
  readonly weekdays: readonly HourSet[];
  readonly weekends: readonly HourSet[];
}

const HOURS = 24;
const ALL_HOURS: HourSet = 2 ** HOURS - 1;
/** More different months than this are not listed. */
const MAX_LISTED = 3;

/** When each period of a charge applies, by {@link BillingCalendar} slots. */
export function periodSchedules(periodOfSlot: Uint8Array, periodCount: number): PeriodSchedule[] {
  const schedules = Array.from({ length: periodCount }, () => ({
    months: 0,
    weekdays: Array<number>(MONTH_COUNT).fill(0),
    weekends: Array<number>(MONTH_COUNT).fill(0),
  }));
  periodOfSlot.forEach((period, slot) => {
    const schedule = schedules[period];
    if (schedule === undefined) return;
    const month = Math.floor(slot / (2 * HOURS));
    const hour = slot % (2 * HOURS);
    const days = hour < HOURS ? schedule.weekdays : schedule.weekends;
    days[month] = (days[month] ?? 0) | (1 << (hour % HOURS));
    schedule.months |= 1 << month;
  });
  return schedules;
}

/**
 * Months, days and hours of a period: "Jun–Sep, weekdays 14–20 h"; "20–8 h" runs past midnight. Months with other hours follow after
 * a semicolon; more than three kinds of months are only said to differ.
 */
export function scheduleText({ months, weekdays, weekends }: PeriodSchedule): string {
  const monthsByHours = new Map<string, MonthSet>();
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    if (!hasMonth(months, month)) continue;
    const days = daysText(weekdays[month] ?? 0, weekends[month] ?? 0);
    monthsByHours.set(days, (monthsByHours.get(days) ?? 0) | (1 << month));
  }
  if (monthsByHours.size > MAX_LISTED) return joined(monthsText(months), 'hours vary by month');
  return [...monthsByHours]
    .map(([days, set]) => joined(monthsText(set), days === EVERY_HOUR && monthsText(set) !== '' ? '' : days))
    .join('; ');
}

const EVERY_HOUR = 'all hours';

/** "weekdays" or "weekends" if a period applies on these only; else empty. */
export function daysOnlyText({ weekdays, weekends }: PeriodSchedule): string {
  const isOn = (days: readonly HourSet[]): boolean => days.some((hours) => hours !== 0);
  if (isOn(weekdays) === isOn(weekends)) return '';
  return isOn(weekdays) ? 'weekdays' : 'weekends';
}

function daysText(weekdays: HourSet, weekends: HourSet): string {
  if (weekdays === weekends) return weekdays === ALL_HOURS ? EVERY_HOUR : `every day ${hoursText(weekdays)}`;
  return [
    ...(weekdays === 0 ? [] : [joinedHours('weekdays', weekdays)]),
    ...(weekends === 0 ? [] : [joinedHours('weekends', weekends)]),
  ].join(', ');
}

const joinedHours = (days: string, hours: HourSet): string =>
  hours === ALL_HOURS ? days : `${days} ${hoursText(hours)}`;

/** Ranges of hours, the last of which may run past midnight: "6–9 and 17–21 h". */
function hoursText(hours: HourSet): string {
  const has = (hour: number): boolean => (hours & (1 << ((hour + HOURS) % HOURS))) !== 0;
  const ranges: string[] = [];
  for (let first = 0; first < HOURS; first += 1) {
    if (!has(first) || has(first - 1)) continue;
    let end = first + 1;
    while (has(end)) end += 1;
    ranges.push(`${String(first)}–${String(end > HOURS ? end - HOURS : end)}`);
  }
  return `${ranges.join(' and ')} h`;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
