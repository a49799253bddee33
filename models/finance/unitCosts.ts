import { levelAmount, type AnnualisedCost } from './annualisedCost.ts';
import type { YearOfCost } from './OwnershipTerms.ts';

/** Annualised cost per unit of output; null without output. */
export interface UnitCosts {
  /** Per hour that an accelerator is in service. */
  readonly acceleratorPrice_per_h: number | null;
  /** Per hour at full utilisation. */
  readonly usedAcceleratorPrice_per_h: number | null;
  readonly rackPrice_per_month: number | null;
  /** Per kW of IT capacity. */
  readonly capacityPrice_per_kW_month: number | null;
  /** The same without devices and their maintenance, comparable with a colocation price that includes electricity. */
  readonly hostingPrice_per_kW_month: number | null;
}

/**
 * Cost per hour of an accelerator, per rack and month, per kW and month: costs and quantities are both levelised over
 * the analysis period, so that years of ramp are weighted by their output.
 */
export function unitCosts(
  discountFraction: number,
  { totalCost, devicesCost, maintenanceCost }: AnnualisedCost,
  years: readonly YearOfCost[],
): UnitCosts {
  const per = (cost: number, amounts: readonly number[]): number | null => {
    const amount = levelAmount(discountFraction, amounts);
    return amount > 0 ? cost / amount : null;
  };
  const capacity_kW_month = years.map(({ itCapacity_kW }) => itCapacity_kW * 12);
  return {
    acceleratorPrice_per_h: per(
      totalCost,
      years.map(({ accelerator_h }) => accelerator_h),
    ),
    usedAcceleratorPrice_per_h: per(
      totalCost,
      years.map(({ usedAccelerator_h }) => usedAccelerator_h),
    ),
    rackPrice_per_month: per(
      totalCost,
      years.map(({ rackCount }) => rackCount * 12),
    ),
    capacityPrice_per_kW_month: per(totalCost, capacity_kW_month),
    hostingPrice_per_kW_month: per(totalCost - devicesCost - maintenanceCost, capacity_kW_month),
  };
}
