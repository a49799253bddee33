import { at, demandTiers, energyTiers, walk } from './literalTiers.ts';
import type { Schedule, UrdbRecord, UrdbTier } from './UrdbRecord.ts';

/**
 * An electricity bill computed literally, step by step through the year, from the fields of the record.
 * It is a second calculator to check the models: it is slow, uses no tables, and shares no code with them.
 * Source: field list of the OpenEI Utility Rate Database ("Get Utility Rates", version 8).
 */

/** A year of average loads in equal steps, from midnight of 1 January in local standard time. */
export interface LiteralLoad {
  readonly load_kW: readonly number[];
  readonly stepsPerHour: 1 | 2 | 4;
}

/** The calendar of the load; weekday 0 is Monday. */
export interface LiteralClock {
  readonly startWeekday: number;
  readonly days: 365 | 366;
  readonly monthDays: readonly number[];
}

/** A ratchet as in a rate sheet: the share of the peak of each look-back month that counts. */
interface LiteralRatchet {
  readonly percent: readonly number[];
  readonly rangeMonths: number;
  readonly minimum_kW: number;
  /** Peaks of the previous year; without them the year wraps. */
  readonly yearZero_kW?: readonly number[];
}

export interface LiteralOptions {
  readonly ratchet?: LiteralRatchet;
  readonly applyLookback?: boolean;
  /** Days per month for a fixed charge per day: those of the month, or 365 / 12 in all months. */
  readonly dailyCharges?: 'calendar' | 'mean-month';
}

export interface LiteralMonth {
  readonly energy: number;
  readonly demandFlat: number;
  readonly demandTou: number;
  readonly fixed: number;
  readonly minimum: number;
  readonly total: number;
  readonly billingDemand_kW: number;
  readonly energy_kWh: number;
  readonly peak_kW: number;
}

export interface LiteralBill {
  readonly monthly: readonly LiteralMonth[];
  readonly annual: number;
}

/** An average over part of one local hour: a step of the load, or a demand window. */
interface Interval {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly weekend: boolean;
  readonly mean_kW: number;
}

const monthNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** The highest of several loads; 0 without loads. */
const highest = (values: readonly number[]): number => values.reduce((top, value) => Math.max(top, value), 0);

/** Divides the year into intervals of equal length, each with the average of its steps. */
function intervals(
  { load_kW, stepsPerHour }: LiteralLoad,
  clock: LiteralClock,
  stepsEach: number,
): Interval[] {
  if (sum(clock.monthDays) !== clock.days || load_kW.length !== clock.days * 24 * stepsPerHour) {
    throw new Error('The load, the months and the days of the year are inconsistent.');
  }
  const found: Interval[] = [];
  let step = 0;
  let day = 0;
  for (const month of monthNumbers) {
    for (let dayOfMonth = 0; dayOfMonth < at(clock.monthDays, month, 'month'); dayOfMonth++, day++) {
      const weekend = (clock.startWeekday + day) % 7 >= 5;
      for (let hour = 0; hour < 24; hour++) {
        for (let part = 0; part < stepsPerHour; part += stepsEach) {
          const mean_kW = sum(load_kW.slice(step, step + stepsEach)) / stepsEach;
          found.push({ month, day, hour, weekend, mean_kW });
          step += stepsEach;
        }
      }
    }
  }
  return found;
}

/** The period of an interval. */
function periodOf(interval: Interval, weekday: Schedule | undefined, weekend: Schedule | undefined): number {
  const month = at(interval.weekend ? weekend : weekday, interval.month, 'schedule for month');
  return at(month, interval.hour, 'scheduled hour');
}

/** The months whose peaks count in a month by the record's look-back fields. */
function lookedBackMonths(record: UrdbRecord, month: number): number[] {
  const range = record.lookbackrange ?? 0;
  const marked = monthNumbers.filter((other) => Boolean(record.lookbackmonths?.[other]));
  if (range === 0 || marked.length === 12) return marked;
  // The field list requires no marked month with a range: none marked means all.
  const counted = marked.length === 0 ? monthNumbers : marked;
  return counted.filter((other) =>
    [...Array(range).keys()].some((back) => (month + 11 - back) % 12 === other),
  );
}

/** Measured peaks of twelve months to the demand that the record's look-back fields bill in one of them. */
function lookBack_kW(record: UrdbRecord, peaks_kW: readonly number[], month: number): number {
  const peak_kW = at(peaks_kW, month, 'peak of month');
  const counted_kW = lookedBackMonths(record, month).map((other) => at(peaks_kW, other, 'peak of month'));
  return Math.max(peak_kW, (record.lookbackpercent ?? 0) * highest(counted_kW));
}

/** The billing demand of a separate ratchet in a month, without the peak of that month. */
function ratchet_kW(ratchet: LiteralRatchet, peaks_kW: readonly number[], month: number): number {
  let billed_kW = ratchet.minimum_kW;
  for (let back = 1; back <= ratchet.rangeMonths; back++) {
    const other = (month - back + 12) % 12;
    const year_kW = back > month ? (ratchet.yearZero_kW ?? peaks_kW) : peaks_kW;
    billed_kW = Math.max(
      billed_kW,
      at(ratchet.percent, other, 'month') * at(year_kW, other, 'peak of month'),
    );
  }
  return billed_kW;
}

/** The highest mean of each day of a month, for prices per kW and day. */
function dayPeaks_kW(windows: readonly Interval[]): number[] {
  const days = [...new Set(windows.map(({ day }) => day))];
  return days.map((day) =>
    highest(windows.filter((window) => window.day === day).map(({ mean_kW }) => mean_kW)),
  );
}

/** Cost of a demand: the billing demand of the month, or each day's peak for a daily unit. */
function demandCost(
  rows: readonly UrdbTier[],
  unit: string,
  billed_kW: number,
  windows: readonly Interval[],
): number {
  const billed = unit.endsWith('daily') ? dayPeaks_kW(windows) : [billed_kW];
  return sum(billed.map((demand_kW) => walk(demandTiers(rows, unit), 0, demand_kW)));
}

/** A charge of $/month, $/day or $/year in one month. */
function monthlyShare(amount: number, unit: string | undefined, daysOfMonth: number): number {
  if (unit === '$/day') return amount * daysOfMonth;
  return unit === '$/year' ? amount / 12 : amount;
}

/**
 * The twelve monthly bills of a raw rate record for a year of loads, by a literal interpretation of its fields.
 * @returns Money in the record's currency, demands in kW, energy in kWh.
 * @throws Error if the record is ambiguous or a schedule refers to a missing period.
 */
export function literalBill(
  record: UrdbRecord,
  load: LiteralLoad,
  clock: LiteralClock,
  { ratchet, applyLookback = true, dailyCharges = 'calendar' }: LiteralOptions = {},
): LiteralBill {
  const steps = intervals(load, clock, 1);
  const stepsPerWindow = Math.max(1, ((record.demandwindow ?? 15) / 60) * load.stepsPerHour);
  const windows = intervals(load, clock, stepsPerWindow);
  const looking: UrdbRecord = applyLookback ? record : { ...record, lookbackpercent: 0 };
  const peakOfEachMonth_kW = (some: readonly Interval[]): number[] =>
    monthNumbers.map((month) =>
      highest(some.filter((window) => window.month === month).map(({ mean_kW }) => mean_kW)),
    );
  const touPeriods = (record.demandratestructure ?? []).map((rows, period) => {
    const ofYear = windows.filter(
      (window) => periodOf(window, record.demandweekdayschedule, record.demandweekendschedule) === period,
    );
    return { rows, ofYear, periodPeaks_kW: peakOfEachMonth_kW(ofYear) };
  });
  const peaks_kW = peakOfEachMonth_kW(windows);

  const monthly = monthNumbers.map((month) => {
    const days = at(clock.monthDays, month, 'month');
    const windowsOfMonth = windows.filter((window) => window.month === month);

    const billingDemand_kW = Math.max(
      lookBack_kW(looking, peaks_kW, month),
      ratchet === undefined ? 0 : ratchet_kW(ratchet, peaks_kW, month),
      record.mindemand ?? 0,
    );

    let energy = 0;
    let energy_kWh = 0;
    for (const step of steps.filter((candidate) => candidate.month === month)) {
      const step_kWh = step.mean_kW / load.stepsPerHour;
      const period = periodOf(step, record.energyweekdayschedule, record.energyweekendschedule);
      const rows = at(record.energyratestructure, period, 'energy period');
      energy += walk(energyTiers(rows, billingDemand_kW, days), energy_kWh, step_kWh);
      energy_kWh += step_kWh;
    }

    let demandFlat = 0;
    if (record.flatdemandstructure !== undefined) {
      const period = at(record.flatdemandmonths, month, 'flat demand period for month');
      const rows = at(record.flatdemandstructure, period, 'flat demand period');
      demandFlat = demandCost(
        rows,
        record.flatdemandunit ?? record.demandunits ?? 'kW',
        billingDemand_kW,
        windowsOfMonth,
      );
    }

    let demandTou = 0;
    for (const { rows, ofYear, periodPeaks_kW } of touPeriods) {
      const ofMonth = ofYear.filter((window) => window.month === month);
      // A period without an hour in the month has no billing demand, regardless of other months.
      if (ofMonth.length === 0) continue;
      const billed_kW = lookBack_kW(looking, periodPeaks_kW, month);
      demandTou += demandCost(rows, record.demandrateunit ?? record.demandunits ?? 'kW', billed_kW, ofMonth);
    }

    // Only fixed charges are distributed evenly over the months: SAM does so and has no minimum per day.
    const chargedDays = dailyCharges === 'calendar' ? days : 365 / 12;
    const fixed = monthlyShare(record.fixedchargefirstmeter ?? 0, record.fixedchargeunits, chargedDays);
    const bill = energy + demandFlat + demandTou + fixed;
    const least =
      record.minchargeunits === '$/year'
        ? -Infinity
        : monthlyShare(record.mincharge ?? -Infinity, record.minchargeunits, days);
    const minimum = Math.max(0, least - bill);
    const peak_kW = at(peaks_kW, month, 'peak of month');
    return {
      energy,
      demandFlat,
      demandTou,
      fixed,
      minimum,
      total: bill + minimum,
      billingDemand_kW,
      energy_kWh,
      peak_kW,
    };
  });

  const least = record.minchargeunits === '$/year' ? (record.mincharge ?? -Infinity) : -Infinity;
  const shortfall = Math.max(0, least - sum(monthly.map(({ total }) => total)));
  const closed = monthly.map((month, index) =>
    index < 11 ? month : { ...month, minimum: month.minimum + shortfall, total: month.total + shortfall },
  );
  return { monthly: closed, annual: sum(closed.map(({ total }) => total)) };
}
