import { sum } from '../math/sum.ts';
import { capitalRecoveryFraction } from './capitalRecovery.ts';
import type { OwnershipYear } from './OwnershipYear.ts';
import { discountFactor } from './presentValue.ts';

/** Annualised costs, as if all years were equal. */
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

/** Capital charge of purchases in each year of their service, at the discount rate. */
interface CapitalCharges {
  readonly facility: readonly number[];
  readonly devices: readonly number[];
}

/**
 * The constant annual amount with the same present value as amounts that vary by year.
 *
 * @param amounts - at the end of each year
 */
export function levelAmount(discountFraction: number, amounts: readonly number[]): number {
  const presentValue = sum(
    amounts.map((amount, year) => amount * discountFactor(discountFraction, year + 1)),
  );
  return presentValue * capitalRecoveryFraction(discountFraction, amounts.length);
}

/**
 * Cost of a design per year. A purchase counts with its capital recovery factor in its years of service within the
 * analysis period: unlike the net present cost, this does not depend on the remaining service life at the end.
 *
 * @param years - bills
 * @param charges - capital charges of purchases, by year
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
