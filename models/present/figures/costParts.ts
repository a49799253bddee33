import type { OwnershipReport } from '../../report/ownershipSchema.ts';
import { discountFactor } from '../../finance/presentValue.ts';
import type { CostColour } from '../charts/chartTheme.ts';

/** A part of the cost of ownership with its label; its key is also the key of its colour. */
export interface CostPart {
  readonly part: CostColour;
  readonly label: string;
}

/** The parts of the cost of ownership, capex first. */
export const costParts: readonly CostPart[] = [
  { part: 'facilityCost', label: 'Facility' },
  { part: 'devicesCost', label: 'Devices' },
  { part: 'energyCost', label: 'Electricity' },
  { part: 'waterCost', label: 'Water and sewer' },
  { part: 'facilityOpexCost', label: 'Facility opex' },
  { part: 'maintenanceCost', label: 'IT maintenance' },
  { part: 'staffCost', label: 'Staff' },
];

/** Money by part. */
export type CostByPart = Readonly<Record<CostColour, number>>;

/** Parts with a non-zero cost in at least one option. */
export function nominalParts(costs: readonly CostByPart[]): CostPart[] {
  return costParts.filter(({ part }) => costs.some((cost) => cost[part] !== 0));
}

/**
 * The net present cost by part: capex is paid at the start of a year, opex at its end.
 *
 * @param ownership - of an option; the parts add up to its net present cost
 */
export function presentValueParts({ years, discountFraction }: OwnershipReport): CostByPart {
  type Year = OwnershipReport['years'][number];
  const worth = (cost: (year: Year) => number, delay_years: number): number =>
    years.reduce(
      (sum, year, index) => sum + cost(year) * discountFactor(discountFraction, index + delay_years),
      0,
    );
  return {
    facilityCost: worth((year) => year.facilityCost + year.facilityRenewalCost, 0),
    devicesCost: worth((year) => year.devicesCost + year.refreshCost, 0),
    energyCost: worth((year) => year.energyCost, 1),
    waterCost: worth((year) => year.waterCost, 1),
    facilityOpexCost: worth((year) => year.facilityOpexCost, 1),
    maintenanceCost: worth((year) => year.maintenanceCost, 1),
    staffCost: worth((year) => year.staffCost, 1),
  };
}
