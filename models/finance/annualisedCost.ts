import { sum } from '../math/sum.ts';
import { capitalRecoveryFraction } from './capitalRecovery.ts';
import type { OwnershipYear } from './OwnershipYear.ts';
import { discountFactor } from './presentValue.ts';

/** Money per year of a life, as if all its years were alike. */
export interface AnnualisedCost {
  readonly facilityCost: number;
  readonly devicesCost: number;
  readonly energyCost: number;
  readonly waterCost: number;
  readonly facilityOpexCost: number;
  readonly maintenanceCost: number;
  readonly staffCost: number;
  readonly totalCost: number;
}

/** What purchases cost in each year that they serve, interest included. */
interface CapitalCharges {
  readonly facility: readonly number[];
  readonly devices: readonly number[];
}

/**
 * The level amount per year that is worth as much as amounts that differ from year to year.
 *
 * @param amounts - at the end of each year
 */
export function levelAmount(discountFraction: number, amounts: readonly number[]): number {
  const worth = sum(amounts.map((amount, year) => amount * discountFactor(discountFraction, year + 1)));
  return worth * capitalRecoveryFraction(discountFraction, amounts.length);
}

/**
 * Cost of a design per year. A purchase counts with its capital recovery factor in the years that it serves, and not beyond
 * the last year: unlike the net present cost, this does not depend on how much life is left at the end.
 *
 * @param years - bills
 * @param charges - of purchases, by year
 */
export function annualisedCost(
  discountFraction: number,
  years: readonly OwnershipYear[],
  charges: CapitalCharges,
): AnnualisedCost {
  const level = (amounts: readonly number[]): number => levelAmount(discountFraction, amounts);
  const parts = {
    facilityCost: level(charges.facility),
    devicesCost: level(charges.devices),
    energyCost: level(years.map(({ energyCost }) => energyCost)),
    waterCost: level(years.map(({ waterCost }) => waterCost)),
    facilityOpexCost: level(years.map(({ facilityOpexCost }) => facilityOpexCost)),
    maintenanceCost: level(years.map(({ maintenanceCost }) => maintenanceCost)),
    staffCost: level(years.map(({ staffCost }) => staffCost)),
  };
  return { ...parts, totalCost: sum(Object.values(parts)) };
}
