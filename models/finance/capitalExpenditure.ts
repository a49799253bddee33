import type { OwnershipTerms, YearOfCost } from './OwnershipTerms.ts';
import { purchasesOf } from './purchases.ts';

/** Capital expenditure at the start of each year. */
export interface CapitalExpenditure {
  /** Facility capex for growth, and other initial capex. */
  readonly built: readonly number[];
  /** Facility capex for replacement at the end of the service life. */
  readonly rebuilt: readonly number[];
  readonly facility: readonly number[];
  /** Device capex for growth. */
  readonly bought: readonly number[];
  /** Device capex for replacement at the end of the service life. */
  readonly refreshed: readonly number[];
  readonly devices: readonly number[];
}

/** Capital expenditure in each year of the analysis period, at the prices of that year; facility prices stay constant. */
export function capitalExpenditure(
  { facility, servers }: OwnershipTerms,
  years: readonly YearOfCost[],
): CapitalExpenditure {
  const capacity_W = years.map(({ itCapacity_kW }) => itCapacity_kW * 1000);
  const capacity = purchasesOf(capacity_W, facility.life_years);
  const built = capacity.growth.map(
    (growth_W, year) => growth_W * facility.capexPrice_per_W + (year === 0 ? facility.extraCost : 0),
  );
  const rebuilt = capacity.renewal.map((renewal_W) => renewal_W * facility.capexPrice_per_W);

  const inService = years.map(({ devicesCost }) => devicesCost);
  const devices = purchasesOf(inService, servers.life_years);
  const priced = (cost: number, year: number): number => cost * (1 + servers.priceTrendFraction) ** year;
  const bought = devices.growth.map(priced);
  const refreshed = devices.renewal.map(priced);
  return {
    built,
    rebuilt,
    facility: added(built, rebuilt),
    bought,
    refreshed,
    devices: added(bought, refreshed),
  };
}

const added = (some: readonly number[], others: readonly number[]): number[] =>
  some.map((cost, year) => cost + (others[year] ?? 0));
