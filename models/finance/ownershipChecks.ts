import { finding, type Finding } from '../problems/Finding.ts';
import { listText, percentText } from '../units/text.ts';
import type { OwnershipComparison } from './compareOwnership.ts';
import { financeDefaults } from './financeDefaults.ts';
import type { Ownership } from './ownership.ts';
import type { OwnershipTerms } from './OwnershipTerms.ts';

/** What is known of the prices of a design. */
export interface PricesKnown {
  readonly hasFacilityPrice: boolean;
  readonly unpricedDeviceNames: readonly string[];
  /** Water that is taken in per year. */
  readonly water_m3: number;
  readonly hasWaterPrice: boolean;
}

/** Says which parts of the cost of ownership are left out for want of a price. */
export function uncountedCosts(known: PricesKnown): Finding[] {
  const found: Finding[] = [];
  const leaveOut = (path: string, message: string): void => {
    found.push(finding('cost-not-counted', path, message));
  };
  if (!known.hasFacilityPrice) {
    leaveOut(
      'finance.facility',
      'The facility has no price: state capexPrice_per_W, or name a facilityCost.',
    );
  }
  if (known.unpricedDeviceNames.length > 0) {
    leaveOut(
      'finance.servers.devicePrice',
      `No price in the currency of the tariff is known of ${listText(known.unpricedDeviceNames)}; what they cost is left out.`,
    );
  }
  if (known.water_m3 > 0 && !known.hasWaterPrice) {
    leaveOut('tariff.water', 'Cooling takes in water, and no price of water is stated.');
  }
  return found;
}

/** Says that a facility for liquid cooling is priced as one for air. */
export function premiumFinding(takesLiquid: boolean, statedPremium: number | undefined): Finding[] {
  if (!takesLiquid || statedPremium !== undefined) return [];
  return [
    finding(
      'premium-unstated',
      'finance.facility.liquidPremiumFraction',
      'A liquid takes heat from devices, and the facility is priced as one for air.',
      financeDefaults.liquidPremiumFraction.source,
    ),
  ];
}

/** Says which renewals come so late that less than half of their life is used. */
export function lateRenewals({ facility, servers }: OwnershipTerms, ownership: Ownership): Finding[] {
  const { years } = ownership;
  const isLate = (index: number, life_years: number): boolean => 2 * (years.length - index) < life_years;
  const found: Finding[] = [];
  for (const [index, { facilityRenewalCost, refreshCost }] of years.entries()) {
    if (facilityRenewalCost > 0 && isLate(index, facility.life_years)) {
      found.push(lateRenewal('facility', 'The facility is', index, years.length));
    }
    if (refreshCost > 0 && isLate(index, servers.life_years)) {
      found.push(lateRenewal('servers', 'Devices are', index, years.length));
    }
  }
  return found;
}

function lateRenewal(
  section: 'facility' | 'servers',
  what: string,
  index: number,
  yearCount: number,
): Finding {
  const message = `${what} bought anew at the beginning of year ${String(index + 1)} of ${String(yearCount)}, and less than half of that purchase’s life is used.`;
  return finding('life-cut-short', `finance.${section}.life_years`, message);
}

/**
 * Says what of a comparison is to be read with care.
 *
 * @param name - of the option that is laid beside the first
 * @param comparison - null where the two cannot be compared
 */
export function comparisonFindings(name: string, comparison: OwnershipComparison | null): Finding[] {
  if (comparison === null) {
    return [
      finding(
        'ownership-not-comparable',
        'finance',
        `${name} has other years of analysis or another discount rate than the first option; their costs of ownership are not compared.`,
      ),
    ];
  }
  const { internalRate } = comparison;
  if (internalRate === null || internalRate.isOnlyOne) return [];
  const message = `What ${name} saves is worth nothing at ${percentText(internalRate.rateFraction)} a year and at other rates too; the lowest from 0 up is shown.`;
  return [finding('internal-rate-ambiguous', 'finance', message)];
}
