import type { OwnershipTerms } from '../../finance/OwnershipTerms.ts';

/** What the cost of owning a facility is computed with. */
export interface FacilityFinance {
  readonly terms: OwnershipTerms;
  readonly firstYear: number;
  readonly life_years: number;
  readonly energyEscalationFraction: number;
  /** Change of the grid's factor per year, which the life's carbon follows. */
  readonly gridTrajectoryFraction: number;
  readonly hasFacilityPrice: boolean;
  readonly statedPremium: number | undefined;
  readonly takesLiquid: boolean;
  /** IT power that the facility is built for. */
  readonly itCapacity_kW: number;
  /** What the devices of one rack cost, in the order of the facility's racks. */
  readonly rackCosts: readonly number[];
  readonly unpricedDeviceNames: readonly string[];
}
