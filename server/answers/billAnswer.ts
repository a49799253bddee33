import { ModelError } from '../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import type { BillClock } from '../../models/tariff/billClock.ts';
import { billRecord, type BilledRecord } from '../../models/tariff/billRecord.ts';
import type { YearLoad } from '../../models/tariff/readLoad.ts';
import { statedClock } from '../../models/tariff/statedClock.ts';

/** Weekdays in the order that a clock counts them. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** What is said of the year of a load. */
export interface StatedLoadYear {
  /** Weekday of 1 January; monday unless given, and of no account beside a year. */
  readonly startWeekday?: Weekday | undefined;
  readonly year?: number | undefined;
  /** IANA zone whose daylight saving the tariff follows; standard time all year unless given. */
  readonly timeZone?: string | undefined;
}

/** A load on its clock, and what tariffs need to know beside it. */
export interface LoadToBill {
  readonly load: YearLoad;
  readonly clock: BillClock;
  /** That demand in kVA is billed at. */
  readonly powerFactor: number;
  /** Steps of the clock in which the utility's system peaked. */
  readonly systemPeakSteps: readonly number[];
}

/** A tariff that was not billed, and why. */
export interface BillRefusal {
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** A bill, or why there is none. */
export type BillAnswer = { readonly bill: BilledRecord } | BillRefusal;

/**
 * The clock that a load runs on.
 *
 * @throws ModelError `time-zone-unknown`, or `load-length` where the stated year is shorter or longer than the load
 */
export function loadClock(
  { startWeekday = 'monday', year, timeZone }: StatedLoadYear,
  load: YearLoad,
): BillClock {
  const clock = statedClock({ startWeekday: weekdays.indexOf(startWeekday), year, timeZone }, load);
  if (clock.stepCount === load.load_kW.length) return clock;
  const days = clock.stepCount / clock.stepsPerHour / 24;
  throw new ModelError(
    'load-length',
    `The load has ${String(load.dayCount)} days, but ${String(year)} has ${String(days)}.`,
  );
}

/** Bills a load by one record; a record that cannot be billed is an answer too, so that others can follow. */
export function billAnswer(record: unknown, { load, clock, ...options }: LoadToBill): BillAnswer {
  try {
    return { bill: billRecord(record, load, clock, options) };
  } catch (error) {
    return billRefusal(error);
  }
}

/**
 * Why a tariff is not billed.
 *
 * @throws what is no fault of the tariff
 */
export function billRefusal(error: unknown): BillRefusal {
  if (!(error instanceof ModelError)) throw error;
  return { error: { code: error.code, message: error.message } };
}
