import type { BillLine } from '../../models/tariff/Bill.ts';
import type { BillingCalendar } from '../../models/tariff/BillingCalendar.ts';
import type { BilledRecord } from '../../models/tariff/billRecord.ts';
import type { BillLineReport } from '../../models/report/billSchema.ts';
import { stepTime } from './stepTime.ts';

/** A bill by month and year, without its lines. */
type BillSummary = Pick<BilledRecord, 'name' | 'utility' | 'currency' | 'annual' | 'monthly' | 'findings'>;

/** The annual and monthly bills, by kind of charge. */
export function billSummary({
  name,
  utility,
  currency,
  annual,
  monthly,
  findings,
}: BilledRecord): BillSummary {
  return { name, utility, currency, annual, monthly, findings };
}

/** A bill by month and year with its lines. */
export interface BillItem extends BillSummary {
  /** As in the bill of a report, except that peak times have no year: 07-16T17:15. */
  readonly lines: readonly BillLineReport[];
}

/** A bill with its lines. */
export function billItem(bill: BilledRecord, clock: BillingCalendar): BillItem {
  return { ...billSummary(bill), lines: bill.lines.map((line) => lineItem(line, clock)) };
}

function lineItem(
  { kind, label, hours, unit, price, quantities, costs, peakSteps }: BillLine,
  clock: BillingCalendar,
): BillLineReport {
  return {
    kind,
    label,
    hours,
    unit,
    linePrice: price,
    quantities: [...quantities],
    costs: [...costs],
    quantity: total(quantities),
    cost: total(costs),
    peakTimes:
      peakSteps === null
        ? null
        : Array.from(peakSteps, (step) => (step < 0 ? null : durationLeftText(step, clock))),
  };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function durationLeftText(step: number, clock: BillingCalendar): string {
  const { month, day, hour, minute } = stepTime(step, clock);
  return `${twoDigits(month)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
