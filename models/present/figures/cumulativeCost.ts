import { crossings } from '../../finance/crossings.ts';
import { discountFactor } from '../../finance/presentValue.ts';
import type { OwnershipReport } from '../../report/ownershipSchema.ts';

type Spending = Pick<OwnershipReport, 'spendingCosts' | 'discountFraction'>;

/** Adding amounts in a different order changes insignificant digits only. */
const NOISE = 1e-9;

/**
 * Cumulative cost at the start, after one year, after two years, and so on.
 *
 * @param isDiscounted - payments at their present value
 */
export function cumulativeCosts(ownership: Spending, isDiscounted: boolean): number[] {
  return sumsOf(flowsOf(ownership, isDiscounted));
}

/**
 * Cumulative savings of an option relative to another; below 0 until break-even.
 *
 * @param base - the reference; same number of years
 */
export function cumulativeSavings(base: Spending, other: Spending, isDiscounted: boolean): number[] {
  return sumsOf(savings(base, other, isDiscounted));
}

/** A time at which two cumulative costs are equal, and their amount. */
export interface BreakEven {
  readonly time_years: number;
  /** True if the option is cheaper from then on. */
  readonly isUpward: boolean;
  /** Cumulative cost of both at that time. */
  readonly spent: number;
}

/**
 * Times at which the cumulative costs of an option and its reference are equal.
 *
 * @param base - the reference; same number of years
 */
export function breakEvens(base: Spending, other: Spending, isDiscounted: boolean): BreakEven[] {
  const flows = savings(base, other, isDiscounted);
  const spent = cumulativeCosts(other, isDiscounted);
  const largest = Math.max(...spent.map(Math.abs));
  if (sumsOf(flows).every((saved) => Math.abs(saved) <= NOISE * largest)) return [];
  return crossings(flows).map(({ time_years, isUpward }) => ({
    time_years,
    isUpward,
    spent: between(spent, time_years),
  }));
}

function flowsOf({ spendingCosts, discountFraction }: Spending, isDiscounted: boolean): number[] {
  return isDiscounted
    ? spendingCosts.map((cost, time_years) => cost * discountFactor(discountFraction, time_years))
    : [...spendingCosts];
}

function savings(base: Spending, other: Spending, isDiscounted: boolean): number[] {
  const paid = flowsOf(other, isDiscounted);
  return flowsOf(base, isDiscounted).map((cost, time) => cost - (paid[time] ?? 0));
}

function sumsOf(flows: readonly number[]): number[] {
  let sum = 0;
  return flows.map((flow) => {
    sum += flow;
    return sum;
  });
}

/** Interpolates linearly between two annual amounts. */
function between(amounts: readonly number[], time_years: number): number {
  const year = Math.floor(time_years);
  const start = amounts[year] ?? 0;
  return start + ((amounts[year + 1] ?? start) - start) * (time_years - year);
}
