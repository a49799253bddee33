import type { PriceBasis } from '../../catalogue/device.ts';
import type { CapexTiming } from '../../finance/ownershipSchema.ts';
import type { OwnershipTerms } from '../../finance/OwnershipTerms.ts';

/** The price of a kind of device, and what it is. */
export interface DevicePrice {
  /** With its currency if that is the reason why its price is not used. */
  readonly name: string;
  /** In all racks together. */
  readonly count: number;
  readonly hasAccelerators: boolean;
  /** Null without a price in the currency of the tariff. */
  readonly unitPrice: number | null;
  readonly basis: PriceBasis | 'plan' | null;
}

/** Financial terms of a facility. */
export interface FacilityFinance {
  readonly terms: OwnershipTerms;
  readonly firstYear: number;
  readonly life_years: number;
  readonly energyEscalationFraction: number;
  /** Annual change of the grid's carbon intensity over the analysis period. */
  readonly gridTrajectoryFraction: number;
  readonly capexTiming: CapexTiming;
  readonly hasFacilityPrice: boolean;
  readonly statedPremium: number | undefined;
  readonly takesLiquid: boolean;
  /** IT capacity of the facility. */
  readonly itCapacity_kW: number;
  /** Cost of the devices of one rack, in the order of the facility's racks. */
  readonly rackCosts: readonly number[];
  readonly devicePrices: readonly DevicePrice[];
}
