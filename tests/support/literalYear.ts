import { literalBill, type LiteralBill, type LiteralOptions } from './literalBill.ts';
import type { UrdbRecord } from './UrdbRecord.ts';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A common year that starts on a Monday. */
export const mondayYear = { startWeekday: 0, days: 365 as const, monthDays };
/** A schedule of one period. */
export const always = (period: number): number[][] =>
  Array.from({ length: 12 }, () => Array<number>(24).fill(period));
/** Energy at a price of 0. */
export const freeEnergy = {
  energyratestructure: [[{ rate: 0 }]],
  energyweekdayschedule: always(0),
  energyweekendschedule: always(0),
};

/** The bill of a constant hourly load, except for some hours of the year, counted from 0. */
export function hourlyBill(
  record: UrdbRecord,
  base_kW: number,
  exceptions: Readonly<Record<number, number>> = {},
  options: LiteralOptions = {},
): LiteralBill {
  const load_kW = Array.from({ length: 8760 }, (_, hour) => exceptions[hour] ?? base_kW);
  return literalBill({ ...freeEnergy, ...record }, { load_kW, stepsPerHour: 1 }, mondayYear, options);
}

/** A figure by month. */
export const column = (bill: LiteralBill, name: keyof LiteralBill['monthly'][number]): number[] =>
  bill.monthly.map((month) => month[name]);
/** An annual figure. */
export const year = (bill: LiteralBill, name: keyof LiteralBill['monthly'][number]): number =>
  column(bill, name).reduce((sum, value) => sum + value, 0);
