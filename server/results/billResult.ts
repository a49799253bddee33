import { ModelError } from '../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import type { BillingCalendar } from '../../models/tariff/BillingCalendar.ts';
import { billRecord, type BilledRecord } from '../../models/tariff/billRecord.ts';
import type { YearLoad } from '../../models/tariff/readLoad.ts';
import { statedCalendar } from '../../models/tariff/statedCalendar.ts';

/** Weekdays in the order of their numbers. */
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

/** The stated year of a load. */
export interface StatedLoadYear {
  /** Weekday of 1 January. Default: monday; ignored if a year is stated. */
  readonly startWeekday?: Weekday | undefined;
  readonly year?: number | undefined;
  /** IANA zone whose daylight saving the tariff follows. Default: standard time all year. */
  readonly timeZone?: string | undefined;
}

/** A load with its billing calendar, and the other inputs of tariffs. */
export interface LoadToBill {
  readonly load: YearLoad;
  readonly clock: BillingCalendar;
  /** Power factor for demand billed in kVA. */
  readonly powerFactor: number;
  /** Steps of the load year that are system peak hours of the utility. */
  readonly systemPeakSteps: readonly number[];
}

/** A tariff that was not billed, with the reason. */
export interface UnbilledTariff {
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** A bill, or the reason why there is none. */
export type BillResult = { readonly bill: BilledRecord } | UnbilledTariff;

/**
 * The billing calendar of a load.
 *
 * @throws ModelError `time-zone-unknown`, or `load-length` if the stated year is shorter or longer than the load
 */
export function loadCalendar(
  { startWeekday = 'monday', year, timeZone }: StatedLoadYear,
  load: YearLoad,
): BillingCalendar {
  const calendar = statedCalendar({ startWeekday: weekdays.indexOf(startWeekday), year, timeZone }, load);
  if (calendar.stepCount === load.load_kW.length) return calendar;
  const days = calendar.stepCount / calendar.stepsPerHour / 24;
  throw new ModelError(
    'load-length',
    `The load has ${String(load.dayCount)} days, but ${String(year)} has ${String(days)}.`,
  );
}

/** Bills a load by one record. A record that cannot be billed gives its error as a result, so that other records are still billed. */
export function billResult(record: unknown, { load, clock, ...options }: LoadToBill): BillResult {
  try {
    return { bill: billRecord(record, load, clock, options) };
  } catch (error) {
    return unbilledTariff(error);
  }
}

/**
 * The reason why a tariff is not billed.
 *
 * @throws errors other than ModelError, which are not caused by the tariff
 */
export function unbilledTariff(error: unknown): UnbilledTariff {
  if (!(error instanceof ModelError)) throw error;
  return { error: { code: error.code, message: error.message } };
}
