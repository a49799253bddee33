import { ALL_MONTHS, monthsText, seasonText } from './monthsText.ts';
import { daysOnlyText, periodSchedules, scheduleText, type PeriodSchedule } from './periodSchedule.ts';
import { priceLevel } from './priceLevels.ts';

/** A time-of-use period in words. */
export interface PeriodName {
  /** "Summer on-peak": unique among the periods of its charge. */
  readonly name: string;
  /** Its months, days and hours: "Jun–Sep, weekdays 14–20 h"; empty for a period that applies in no hour. */
  readonly hours: string;
}

/** What names are made of. */
export interface PeriodsToName {
  /** Period of each {@link BillingCalendar} slot. */
  readonly periodOfSlot: Uint8Array;
  /** Mean price of the tiers of each period. */
  readonly prices: readonly number[];
  /** Names that the tariff itself states, by period. */
  readonly labels?: readonly (string | undefined)[] | undefined;
}

/**
 * Names the periods of a charge by season and price: see docs/methods/bill.md. The same schedule and prices always give the same names.
 *
 * @returns in the order of the periods; those that apply in no hour are named by their number
 */
export function periodNames({ periodOfSlot, prices, labels = [] }: PeriodsToName): PeriodName[] {
  const schedules = periodSchedules(periodOfSlot, prices.length);
  const periods = schedules.map((schedule, period) => ({
    schedule,
    price: prices[period] ?? 0,
    label: labels[period] ?? '',
  }));
  const applied = periods.filter(({ schedule }) => schedule.months !== 0);
  const seasons = seasonsOf(applied.map(({ schedule }) => schedule.months));
  const first = periods.map(({ schedule, label, price }) => {
    if (schedule.months === 0) return '';
    const season = seasons.get(schedule.months) ?? '';
    if (label !== '') return namesSeason(label) ? label : joined(season, label);
    return capital(joined(season, priceLevel({ schedule, price }, applied)));
  });
  const names = distinctNames(first, schedules);
  return schedules.map((schedule, period) => ({
    name: names[period] ?? '',
    hours: scheduleText(schedule),
  }));
}

/** The season of each set of months; sets of the same season are named by their months instead. */
function seasonsOf(sets: readonly number[]): ReadonlyMap<number, string> {
  const distinct = [...new Set(sets)].filter((months) => months !== ALL_MONTHS);
  const texts = distinct.map(seasonText);
  return new Map(
    distinct.map((months, index): [number, string] => {
      const text = texts[index] ?? '';
      const isShared = text === '' || texts.filter((other) => other === text).length > 1;
      return [months, isShared ? monthsText(months) : text];
    }),
  );
}

const namesSeason = (label: string): boolean => /summer|winter|spring|autumn|fall\b|shoulder/i.test(label);

/** Adds what tells periods of one name apart: their days, their hours, or at last their numbers. */
function distinctNames(names: readonly string[], schedules: readonly PeriodSchedule[]): string[] {
  const additions: readonly ((schedule: PeriodSchedule, period: number) => string)[] = [
    () => '',
    (schedule) => daysOnlyText(schedule),
    (schedule) => scheduleText(schedule),
    (_schedule, period) => `period ${String(period + 1)}`,
  ];
  return names.map((name, period) => {
    const same = names.flatMap((other, index) => (other === name ? [index] : []));
    const own = schedules[period];
    for (const addition of additions) {
      const texts = same.map((index) => {
        const schedule = schedules[index];
        return schedule === undefined ? '' : capital(joined(name, addition(schedule, index), ', '));
      });
      const text = own === undefined ? '' : capital(joined(name, addition(own, period), ', '));
      if (text !== '' && texts.filter((other) => other === text).length === 1) return text;
    }
    return `Period ${String(period + 1)}`;
  });
}

function joined(one: string, other: string, between = ' '): string {
  return one === '' || other === '' ? one + other : `${one}${between}${other}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
