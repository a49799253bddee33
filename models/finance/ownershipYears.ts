import { sum } from '../math/sum.ts';
import type { CapitalExpenditure } from './capitalExpenditure.ts';
import type { OwnershipTerms, YearOfCost } from './OwnershipTerms.ts';
import type { OwnershipYear } from './OwnershipYear.ts';
import { discountFactor } from './presentValue.ts';
import { withinServiceLife } from './purchases.ts';

/** The table of the analysis period: capex and opex of each year, with present and cumulative values. */
export function ownershipYears(
  terms: OwnershipTerms,
  years: readonly YearOfCost[],
  capex: CapitalExpenditure,
): OwnershipYear[] {
  const { discountFraction, facility, servers } = terms;
  const inService = withinServiceLife(capex.devices, servers.life_years, 1);
  let cumulativeCost = 0;
  let cumulativePresentCost = 0;
  return years.map((year, index): OwnershipYear => {
    const priceFactor = (1 + terms.opexEscalationFraction) ** index;
    const purchases = {
      facilityCost: capex.built[index] ?? 0,
      facilityRenewalCost: capex.rebuilt[index] ?? 0,
      devicesCost: capex.bought[index] ?? 0,
      refreshCost: capex.refreshed[index] ?? 0,
    };
    const running = {
      energyCost: year.energyCost,
      waterCost: year.waterCost,
      facilityOpexCost: year.itCapacity_kW * 1000 * facility.opexPrice_per_W_month * 12 * priceFactor,
      maintenanceCost: (inService[index] ?? 0) * servers.maintenanceFraction,
      staffCost: terms.staffCost_per_year * priceFactor,
    };
    const capexCost = sum(Object.values(purchases));
    const opexCost = sum(Object.values(running));
    const presentCost =
      capexCost * discountFactor(discountFraction, index) +
      opexCost * discountFactor(discountFraction, index + 1);
    cumulativeCost += capexCost + opexCost;
    cumulativePresentCost += presentCost;
    return {
      ...purchases,
      ...running,
      capexCost,
      opexCost,
      presentCost,
      cumulativeCost,
      cumulativePresentCost,
    };
  });
}
