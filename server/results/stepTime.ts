import type { BillingCalendar } from '../../models/tariff/BillingCalendar.ts';

/** The start of a step of a year, in local standard time. */
interface StepTime {
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Converts a step of a year to a date and time. */
export function stepTime(step: number, { stepsPerHour, monthDays }: BillingCalendar): StepTime {
  const hours = Math.floor(step / stepsPerHour);
  let day = Math.floor(hours / 24);
  let month = 0;
  while (month < 11 && day >= (monthDays[month] ?? 0)) {
    day -= monthDays[month] ?? 0;
    month += 1;
  }
  return {
    month: month + 1,
    day: day + 1,
    hour: hours % 24,
    minute: (step % stepsPerHour) * (60 / stepsPerHour),
  };
}
