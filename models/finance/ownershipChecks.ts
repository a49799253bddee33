import { finding, type Finding } from '../problems/Finding.ts';
import { listText, percentText } from '../units/text.ts';
import type { OwnershipComparison } from './compareOwnership.ts';
import { financeDefaults } from './financeDefaults.ts';
import type { Ownership } from './ownership.ts';
import type { OwnershipTerms } from './OwnershipTerms.ts';

/** The known prices of a design. */
export interface KnownPrices {
  readonly hasFacilityPrice: boolean;
  readonly unpricedDeviceNames: readonly string[];
  /** Annual make-up water. */
  readonly water_m3: number;
  readonly hasWaterPrice: boolean;
}

/** Reports the parts of the cost of ownership that are not counted because a price is missing. */
export function uncountedCosts(known: KnownPrices): Finding[] {
  const found: Finding[] = [];
  const addMissing = (path: string, message: string): void => {
    found.push(finding('cost-not-counted', path, message));
  };
  if (!known.hasFacilityPrice) {
    addMissing('finance.facility', 'Facility capex per watt is missing: state it or choose a catalogue row.');
  }
  if (known.unpricedDeviceNames.length > 0) {
    addMissing(
      'finance.servers.devicePrice',
      `No price in the tariff currency for ${listText(known.unpricedDeviceNames)}; their cost is not counted.`,
    );
  }
  if (known.water_m3 > 0 && !known.hasWaterPrice) {
    addMissing('tariff.water', 'Cooling uses water, but no water price is stated.');
  }
  return found;
}

/** Reports that a liquid-cooled facility is priced as air-cooled. */
export function premiumFinding(takesLiquid: boolean, statedPremium: number | undefined): Finding[] {
  if (!takesLiquid || statedPremium !== undefined) return [];
  return [
    finding(
      'premium-unstated',
      'finance.facility.liquidPremiumFraction',
      'Liquid-cooled devices, but the facility is priced as air-cooled.',
      financeDefaults['finance.facility.liquidPremiumFraction'].source,
    ),
  ];
}

/** Reports replacements so late that less than half of their service life falls in the analysis period. */
export function lateReplacements({ facility, servers }: OwnershipTerms, ownership: Ownership): Finding[] {
  const { years } = ownership;
  const isLate = (index: number, life_years: number): boolean => 2 * (years.length - index) < life_years;
  const found: Finding[] = [];
  for (const [index, { facilityRenewalCost, refreshCost }] of years.entries()) {
    if (facilityRenewalCost > 0 && isLate(index, facility.life_years)) {
      found.push(lateReplacement('facility', 'The facility is', index, years.length));
    }
    if (refreshCost > 0 && isLate(index, servers.life_years)) {
      found.push(lateReplacement('servers', 'Devices are', index, years.length));
    }
  }
  return found;
}

function lateReplacement(
  section: 'facility' | 'servers',
  what: string,
  index: number,
  yearCount: number,
): Finding {
  const message = `${what} replaced at the start of year ${String(index + 1)} of ${String(yearCount)}; less than half of that service life falls in the analysis period.`;
  return finding('life-cut-short', `finance.${section}.life_years`, message);
}

/**
 * Reports the caveats of a comparison.
 *
 * @param name - of the option that is compared with the baseline
 * @param comparison - null if the two are not comparable
 * @param unpriced - what only one of the two has a price for
 */
export function comparisonFindings(
  name: string,
  comparison: OwnershipComparison | null,
  unpriced: readonly string[] = [],
): Finding[] {
  if (comparison === null && unpriced.length > 0) {
    const message = `The price of ${listText(unpriced)} is missing in ${name} or in the baseline, and not in both to the same extent; savings, net present value and payback are not computed.`;
    return [finding('ownership-not-comparable', 'finance.servers.devicePrice', message)];
  }
  if (comparison === null) {
    return [
      finding(
        'ownership-not-comparable',
        'finance',
        `${name} differs from the baseline in analysis period or discount rate; their costs of ownership are not compared.`,
      ),
    ];
  }
  const { internalRateOfReturn } = comparison;
  if (internalRateOfReturn === null || internalRateOfReturn.isOnlyOne) return [];
  const message = `NPV of ${name} is zero at ${percentText(internalRateOfReturn.rateFraction)} per year and at other rates; the lowest non-negative IRR is shown.`;
  return [finding('internal-rate-ambiguous', 'finance', message)];
}
