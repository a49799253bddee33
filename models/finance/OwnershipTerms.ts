/** The money side of a design, defaults filled in; everything in one currency. */
export interface OwnershipTerms {
  /** Cost of money per year. */
  readonly discountFraction: number;
  /** Rise per year of staff and of running the facility. */
  readonly opexEscalationFraction: number;
  readonly staffCost_per_year: number;
  readonly facility: {
    /** Per watt of IT capacity, premium for liquid included: see {@link facilityPrice_per_W}. */
    readonly capexPrice_per_W: number;
    readonly life_years: number;
    readonly opexPrice_per_W_month: number;
    /** Paid once at the beginning beside the price per watt: land, grid connection, a retrofit. */
    readonly extraCost: number;
  };
  readonly servers: {
    readonly life_years: number;
    /** Repairs and support, share per year of what was paid for those in service. */
    readonly maintenanceFraction: number;
    /** Change of their price per year, for later phases and refreshes. */
    readonly priceTrendFraction: number;
  };
}

/** One year of a life, as simulated and billed. */
export interface YearOfCost {
  /** At the prices of its year. */
  readonly energyCost: number;
  /** At the prices of its year. */
  readonly waterCost: number;
  /** IT power that the facility is built for in this year. */
  readonly itCapacity_kW: number;
  /** What all devices in service would cost at the prices of the first year. */
  readonly devicesCost: number;
  /** Mean over the year. */
  readonly rackCount: number;
  /** Hours of all accelerators in service together. */
  readonly accelerator_h: number;
  /** The same, weighted with their utilisation. */
  readonly usedAccelerator_h: number;
}

/**
 * What a watt of a facility costs to build.
 *
 * @param air_per_W - built for air
 * @param liquidPremiumFraction - what a facility costs more, or less, where a liquid takes heat from devices
 */
export function facilityPrice_per_W(air_per_W: number, liquidPremiumFraction: number): number {
  return air_per_W * (1 + liquidPremiumFraction);
}
