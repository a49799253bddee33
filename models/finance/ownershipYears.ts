import { sum } from '../math/sum.ts';
import type { CapitalSpending } from './capitalSpending.ts';
import type { OwnershipTerms, YearOfCost } from './OwnershipTerms.ts';
import type { OwnershipYear } from './OwnershipYear.ts';
import { discountFactor } from './presentValue.ts';
import { inTheirLife } from './purchases.ts';

/** The table of a life: what each year’s purchases and bills cost, now and in sum. */
export function ownershipYears(
  terms: OwnershipTerms,
  years: readonly YearOfCost[],
  spent: CapitalSpending,
): OwnershipYear[] {
  const { discountFraction, facility, servers } = terms;
  const inService = inTheirLife(spent.devices, servers.life_years, 1);
  let cumulativeCost = 0;
  let cumulativePresentCost = 0;
  return years.map((year, index): OwnershipYear => {
    const priceFactor = (1 + terms.opexEscalationFraction) ** index;
    const purchases = {
      facilityCost: spent.built[index] ?? 0,
      facilityRenewalCost: spent.rebuilt[index] ?? 0,
      devicesCost: spent.bought[index] ?? 0,
      refreshCost: spent.refreshed[index] ?? 0,
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
