import { crossings } from '../../finance/crossings.ts';
import { discountFactor } from '../../finance/presentValue.ts';
import type { OwnershipReport } from '../../report/ownershipSchema.ts';

type Spending = Pick<OwnershipReport, 'spendingCosts' | 'discountFraction'>;

/** Sums of money in another order differ in digits that nobody pays. */
const NOISE = 1e-9;

/**
 * What was spent at the beginning, after one year, after two, and so on.
 *
 * @param isDiscounted - each payment at what it is worth at the beginning
 */
export function cumulativeCosts(ownership: Spending, isDiscounted: boolean): number[] {
  return sumsOf(flowsOf(ownership, isDiscounted));
}

/**
 * What an option has saved against another so far; below 0 until it has paid back.
 *
 * @param base - what it is measured against; of as many years
 */
export function cumulativeSavings(base: Spending, other: Spending, isDiscounted: boolean): number[] {
  return sumsOf(savings(base, other, isDiscounted));
}

/** A time at which two options have spent the same, and how much. */
export interface BreakEven {
  readonly time_years: number;
  /** True where the option becomes the cheaper one. */
  readonly isUpward: boolean;
  /** What both have spent then. */
  readonly spent: number;
}

/**
 * When an option and the one that it is measured against have spent the same.
 *
 * @param base - of as many years
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

/** What stands between two of the amounts, each later one being reached evenly over its year. */
function between(amounts: readonly number[], time_years: number): number {
  const year = Math.floor(time_years);
  const before = amounts[year] ?? 0;
  return before + ((amounts[year + 1] ?? before) - before) * (time_years - year);
}
