import { crossings, type Crossing } from './crossings.ts';
import { internalRate, type InternalRate } from './internalRate.ts';
import type { Ownership } from './ownership.ts';
import { discountedPayback_years, simplePayback_years } from './payback.ts';
import { presentValue } from './presentValue.ts';

/** What one option costs more and saves against another. */
export interface OwnershipComparison {
  /** What is paid more at the beginning. */
  readonly extraCapexCost: number;
  /** What is paid more later on, for phases and renewals. */
  readonly extraLaterCapexCost: number;
  /** Running cost that is saved, mean of the years. */
  readonly yearlySaving: number;
  /** What the option is worth more today; it equals the difference of the net present costs. */
  readonly presentSaving: number;
  readonly internalRate: InternalRate | null;
  /** 0 where the option never costs more so far, null where it does not come back within the life. */
  readonly simplePayback_years: number | null;
  readonly discountedPayback_years: number | null;
  /** When all that was spent so far is equal for both; upward where the option becomes the cheaper one. */
  readonly crossings: readonly Crossing[];
}

/**
 * Lays the cost of an option beside that of a baseline.
 *
 * @returns null where their lives or discount rates differ: then their present values answer different questions
 */
export function compareOwnership(base: Ownership, other: Ownership): OwnershipComparison | null {
  const { discountFraction } = base;
  if (base.spending.length !== other.spending.length || discountFraction !== other.discountFraction)
    return null;
  const flows = base.spending.map((spent, time) => spent - (other.spending[time] ?? 0));
  const extraCapexCost = (other.years[0]?.capexCost ?? 0) - (base.years[0]?.capexCost ?? 0);
  return {
    extraCapexCost,
    extraLaterCapexCost: other.totals.capexCost - base.totals.capexCost - extraCapexCost,
    yearlySaving: (base.totals.opexCost - other.totals.opexCost) / base.years.length,
    presentSaving: presentValue(flows, discountFraction),
    internalRate: internalRate(flows),
    simplePayback_years: simplePayback_years(flows),
    discountedPayback_years: discountedPayback_years(flows, discountFraction),
    crossings: crossings(flows),
  };
}
