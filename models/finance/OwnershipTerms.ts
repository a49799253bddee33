/** Financial terms of a design, defaults filled in; everything in one currency. */
export interface OwnershipTerms {
  /** Cost of capital per year. */
  readonly discountFraction: number;
  /** Annual escalation of staff cost and facility opex. */
  readonly opexEscalationFraction: number;
  readonly staffCost_per_year: number;
  readonly facility: {
    /** Facility capex per watt of IT capacity, liquid-cooling premium included: see {@link facilityPrice_per_W}. */
    readonly capexPrice_per_W: number;
    readonly life_years: number;
    readonly opexPrice_per_W_month: number;
    /** Initial capex in addition to the capex per watt: land, grid connection, a retrofit. */
    readonly extraCost: number;
  };
  readonly servers: {
    readonly life_years: number;
    /** Repairs and support per year, as a share of the purchase price of devices in service. */
    readonly maintenanceFraction: number;
    /** Annual change of device prices, for later phases and IT refreshes. */
    readonly priceTrendFraction: number;
  };
}

/** One year of the analysis period, as simulated and billed. */
export interface YearOfCost {
  /** At the prices of its year. */
  readonly energyCost: number;
  /** At the prices of its year. */
  readonly waterCost: number;
  /** IT capacity of the facility that is built in this year. */
  readonly itCapacity_kW: number;
  /** Cost of all devices in service at the prices of the first year. */
  readonly devicesCost: number;
  /** Mean over the year. */
  readonly rackCount: number;
  /** Hours of all accelerators in service together. */
  readonly accelerator_h: number;
  /** The same, weighted with their utilisation. */
  readonly usedAccelerator_h: number;
}

/**
 * Facility capex per watt.
 *
 * @param air_per_W - for air cooling
 * @param liquidPremiumFraction - relative change of facility capex with liquid cooling
 */
export function facilityPrice_per_W(air_per_W: number, liquidPremiumFraction: number): number {
  return air_per_W * (1 + liquidPremiumFraction);
}
