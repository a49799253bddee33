import { crossings, type Crossing } from './crossings.ts';
import { internalRateOfReturn, type InternalRateOfReturn } from './internalRateOfReturn.ts';
import { unevenlyMissing } from './MissingPrices.ts';
import type { Ownership } from './ownership.ts';
import { discountedPayback_years, simplePayback_years } from './payback.ts';
import { presentValue } from './presentValue.ts';

/** Incremental costs and savings of one option against another. */
export interface OwnershipComparison {
  /** Incremental capex at the start. */
  readonly extraCapexCost: number;
  /** Incremental capex in later years, for phases and replacements. */
  readonly extraLaterCapexCost: number;
  /** Mean annual opex savings. */
  readonly yearlySaving: number;
  /** Net present value: the difference of the net present costs. */
  readonly presentSaving: number;
  readonly internalRateOfReturn: InternalRateOfReturn | null;
  /** 0 if cumulative cost never exceeds the baseline, null if it does not pay back within the analysis period. */
  readonly simplePayback_years: number | null;
  readonly discountedPayback_years: number | null;
  /** Break-even times of the cumulative costs; upward if the option is cheaper from then on. */
  readonly crossings: readonly Crossing[];
}

/**
 * Compares the cost of an option with the baseline.
 *
 * @returns null if their analysis periods or discount rates differ, or if a price is missing on one side only: then their
 * present values are not comparable
 */
export function compareOwnership(base: Ownership, other: Ownership): OwnershipComparison | null {
  const { discountFraction } = base;
  if (base.spending.length !== other.spending.length || discountFraction !== other.discountFraction)
    return null;
  if (unevenlyMissing(base.missing, other.missing).length > 0) return null;
  const flows = base.spending.map((spent, time) => spent - (other.spending[time] ?? 0));
  const extraCapexCost = (other.years[0]?.capexCost ?? 0) - (base.years[0]?.capexCost ?? 0);
  return {
    extraCapexCost,
    extraLaterCapexCost: other.totals.capexCost - base.totals.capexCost - extraCapexCost,
    yearlySaving: (base.totals.opexCost - other.totals.opexCost) / base.years.length,
    presentSaving: presentValue(flows, discountFraction),
    internalRateOfReturn: internalRateOfReturn(flows),
    simplePayback_years: simplePayback_years(flows),
    discountedPayback_years: discountedPayback_years(flows, discountFraction),
    crossings: crossings(flows),
  };
}
