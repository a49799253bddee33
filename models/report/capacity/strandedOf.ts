import type { FacilityFinance } from '../../plan/prepare/FacilityFinance.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import type { Demand } from '../../racks/capacity/bindingLimit.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';
import { strandedAfter, strandedByGrowth } from '../../racks/capacity/stranded.ts';
import { numberText } from '../../units/text.ts';
import type { HallCapacity } from './capacitySchema.ts';

/** How a hall reaches its limits. */
export interface Filling {
  readonly limits: readonly Limit[];
  readonly binding: Limit | null;
  /** Demand of the added device; null if all loads grow in proportion. */
  readonly demand: Demand | null;
  readonly count: number | null;
}

/** Remaining power, cooling and space of a hall when it is full, and the capex of the remaining power. */
export function strandedOf(filling: Filling, finance: FacilityFinance | null): HallCapacity['stranded'] {
  const power_kW = leftOf('hall', filling);
  const price_per_W = finance?.hasFacilityPrice === true ? finance.terms.facility.capexPrice_per_W : null;
  return {
    power_kW,
    cooling_kW: leftOf('cooling', filling),
    space_U: leftOf('space', filling),
    powerCost: power_kW === null || price_per_W === null ? null : power_kW * 1000 * price_per_W,
  };
}

function leftOf(kind: Limit['kind'], { limits, binding, demand, count }: Filling): number | null {
  const limit = limits.find((one) => one.kind === kind);
  if (limit === undefined) return null;
  return demand === null ? strandedByGrowth(limit, binding) : strandedAfter(limit, demand, count);
}

/** Less than a tenth of a kilowatt is rounding. */
const MIN_STRANDED_kW = 0.1;

/** Reports the stranded capacity of a hall. */
export function strandedFinding({ hall, name, binding, stranded }: HallCapacity): Finding[] {
  const { power_kW, powerCost } = stranded;
  if (binding === null || power_kW === null || power_kW < MIN_STRANDED_kW) return [];
  const cost = powerCost === null ? '' : ` (capex ${numberText(powerCost, 0)})`;
  const message = `${name} is full when its binding limit is reached (${binding.label}), stranding ${numberText(power_kW)} kW of IT power${cost}.`;
  return [finding('capacity-stranded', `halls.${hall}`, message)];
}
