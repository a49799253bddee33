import { sum } from '../math/sum.ts';
import { ModelError } from '../problems/ModelError.ts';
import { annualisedCost, type AnnualisedCost } from './annualisedCost.ts';
import { capitalRecoveryFraction } from './capitalRecovery.ts';
import { capitalExpenditure } from './capitalExpenditure.ts';
import { NONE_MISSING, type MissingPrices } from './MissingPrices.ts';
import type { OwnershipTerms, YearOfCost } from './OwnershipTerms.ts';
import type { OwnershipYear } from './OwnershipYear.ts';
import { ownershipYears } from './ownershipYears.ts';
import { withinServiceLife } from './purchases.ts';
import { unitCosts, type UnitCosts } from './unitCosts.ts';

type Part = Exclude<keyof OwnershipYear, 'cumulativeCost' | 'cumulativePresentCost'>;

/** Cost of ownership of a design over the analysis period, without residual value. */
export interface Ownership {
  readonly discountFraction: number;
  readonly years: readonly OwnershipYear[];
  /** Sums over the years; `presentCost` is the net present cost. */
  readonly totals: Readonly<Record<Part, number>>;
  /** Cash outflow at the start of each year, and at the end of the last: one more than the number of years. */
  readonly spending: readonly number[];
  readonly annualised: AnnualisedCost;
  readonly unitCosts: UnitCosts;
  readonly missing: MissingPrices;
}

/**
 * Cost of ownership of a design over the analysis period.
 *
 * Method: purchases maintain the stock of each year and are replaced at the end of their service life; capex is paid at
 * the start of a year, opex at its end, and both are discounted to the start of the first year.
 *
 * @param terms - prices, service lives and rates
 * @param years - each year of the analysis period, in order
 * @param missing - prices that are not known, and count as 0
 * @throws ModelError `out-of-range`
 */
export function costOfOwnership(
  terms: OwnershipTerms,
  years: readonly YearOfCost[],
  missing: MissingPrices = NONE_MISSING,
): Ownership {
  const { discountFraction, facility, servers } = terms;
  if (years.length === 0)
    throw new ModelError('out-of-range', 'The analysis period must have at least 1 year; given: 0.');
  checkLife(facility.life_years);
  checkLife(servers.life_years);

  const capex = capitalExpenditure(terms, years);
  const table = ownershipYears(terms, years, capex);
  const facilityCharge = capitalRecoveryFraction(discountFraction, facility.life_years);
  const serverCharge = capitalRecoveryFraction(discountFraction, servers.life_years);
  const annualised = annualisedCost(discountFraction, table, {
    facility: withinServiceLife(capex.facility, facility.life_years, facilityCharge),
    devices: withinServiceLife(capex.devices, servers.life_years, serverCharge),
  });
  return {
    discountFraction,
    years: table,
    totals: totalsOf(table),
    spending: spendingOf(table),
    annualised,
    unitCosts: unitCosts(discountFraction, annualised, years, missing),
    missing,
  };
}

function checkLife(life_years: number): void {
  if (Number.isInteger(life_years) && life_years >= 1) return;
  throw new ModelError(
    'out-of-range',
    `A service life must be a whole number of years, at least 1; given: ${String(life_years)}.`,
  );
}

function totalsOf(years: readonly OwnershipYear[]): Ownership['totals'] {
  const total = (part: Part): number => sum(years.map((year) => year[part]));
  return {
    facilityCost: total('facilityCost'),
    facilityRenewalCost: total('facilityRenewalCost'),
    devicesCost: total('devicesCost'),
    refreshCost: total('refreshCost'),
    energyCost: total('energyCost'),
    waterCost: total('waterCost'),
    facilityOpexCost: total('facilityOpexCost'),
    maintenanceCost: total('maintenanceCost'),
    staffCost: total('staffCost'),
    capexCost: total('capexCost'),
    opexCost: total('opexCost'),
    presentCost: total('presentCost'),
  };
}

function spendingOf(years: readonly OwnershipYear[]): number[] {
  const spending = years.map(({ capexCost }, index) => capexCost + (years[index - 1]?.opexCost ?? 0));
  return [...spending, years.at(-1)?.opexCost ?? 0];
}
