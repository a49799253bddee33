import { totalsOf, type BillLine } from './Bill.ts';
import type { BillingCalendar } from './BillingCalendar.ts';
import { MONTH_COUNT, type TimedAmount } from './TariffTerms.ts';

/** How a charge per day is distributed: by the days of each month, or a twelfth of 365 days per month, as some programs do. */
export type DailyCharges = 'calendar' | 'mean-month';

/** Lines of fixed charges. */
export function fixedLines(
  fixed: readonly TimedAmount[],
  clock: BillingCalendar,
  dailyCharges: DailyCharges,
): BillLine[] {
  return fixed.map(({ label, amount, per }) => {
    const quantities = Float64Array.from({ length: MONTH_COUNT }, (_, month) =>
      per === 'day' ? daysOf(clock, month, dailyCharges) : per === 'year' ? 1 / MONTH_COUNT : 1,
    );
    return {
      kind: 'fixed',
      label,
      hours: null,
      unit: per,
      price: amount,
      quantities,
      costs: quantities.map((quantity) => quantity * amount),
      peakSteps: null,
    };
  });
}

function daysOf(clock: BillingCalendar, month: number, dailyCharges: DailyCharges): number {
  return dailyCharges === 'mean-month' ? 365 / MONTH_COUNT : (clock.monthDays[month] ?? 0);
}

/**
 * Minimum-bill adjustments: monthly shortfalls in their month, then the annual shortfall in December, after the monthly ones.
 *
 * @param lines - lines of the bill so far
 */
export function minimumLines(
  minimums: readonly TimedAmount[],
  lines: readonly BillLine[],
  clock: BillingCalendar,
): BillLine[] {
  const ofMonths = minimums
    .filter(({ per }) => per !== 'year')
    .map((minimum) => {
      const { monthly } = totalsOf(lines);
      return shortfallLine(minimum.label, (month) => {
        const days = minimum.per === 'day' ? (clock.monthDays[month] ?? 0) : 1;
        return Math.max(0, minimum.amount * days - (monthly[month]?.total ?? 0));
      });
    });
  const ofYear = minimums
    .filter(({ per }) => per === 'year')
    .map(({ label, amount }) => {
      const missing = Math.max(0, amount - totalsOf([...lines, ...ofMonths]).annual.total);
      return shortfallLine(label, (month) => (month === MONTH_COUNT - 1 ? missing : 0));
    });
  return [...ofMonths, ...ofYear].filter(({ costs }) => costs.some((cost) => cost > 0));
}

function shortfallLine(label: string, missing: (month: number) => number): BillLine {
  const costs = Float64Array.from({ length: MONTH_COUNT }, (_, month) => missing(month));
  return {
    kind: 'minimum',
    label,
    hours: null,
    unit: 'month',
    price: null,
    quantities: costs.map((cost) => (cost > 0 ? 1 : 0)),
    costs,
    peakSteps: null,
  };
}
