import { levelAmount, type AnnualisedCost } from './annualisedCost.ts';
import type { MissingPrices } from './MissingPrices.ts';
import type { YearOfCost } from './OwnershipTerms.ts';

/** Annualised cost per unit of output; null without output, and where a price that makes up most of it is missing. */
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
 * the analysis period, so that years of ramp are weighted by their output. A cost without the price of the accelerators is no
 * cost of an accelerator-hour, one without a device none of a rack, and one without the facility none of a kW.
 */
export function unitCosts(
  discountFraction: number,
  { totalCost, devicesCost, maintenanceCost }: AnnualisedCost,
  years: readonly YearOfCost[],
  missing: MissingPrices,
): UnitCosts {
  const hasAllDevices = missing.deviceCounts.size === 0;
  const per = (isPriced: boolean, cost: number, amounts: readonly number[]): number | null => {
    if (!isPriced) return null;
    const amount = levelAmount(discountFraction, amounts);
    return amount > 0 ? cost / amount : null;
  };
  const capacity_kW_month = years.map(({ itCapacity_kW }) => itCapacity_kW * 12);
  return {
    acceleratorPrice_per_h: per(
      !missing.accelerators,
      totalCost,
      years.map(({ accelerator_h }) => accelerator_h),
    ),
    usedAcceleratorPrice_per_h: per(
      !missing.accelerators,
      totalCost,
      years.map(({ usedAccelerator_h }) => usedAccelerator_h),
    ),
    rackPrice_per_month: per(
      hasAllDevices,
      totalCost,
      years.map(({ rackCount }) => rackCount * 12),
    ),
    capacityPrice_per_kW_month: per(hasAllDevices && !missing.facility, totalCost, capacity_kW_month),
    hostingPrice_per_kW_month: per(
      !missing.facility,
      totalCost - devicesCost - maintenanceCost,
      capacity_kW_month,
    ),
  };
}
