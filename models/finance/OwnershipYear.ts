/** What is spent in a year. Purchases are paid at its beginning, all else at its end. */
export interface OwnershipYear {
  /** Facility that is built: for growth, and what is paid once. */
  readonly facilityCost: number;
  /** Facility that replaces one at the end of its life. */
  readonly facilityRenewalCost: number;
  /** Devices that come into service. */
  readonly devicesCost: number;
  /** Devices in place of those at the end of their life. */
  readonly refreshCost: number;
  readonly energyCost: number;
  readonly waterCost: number;
  readonly facilityOpexCost: number;
  readonly maintenanceCost: number;
  readonly staffCost: number;
  readonly capexCost: number;
  readonly opexCost: number;
  /** Capex and opex of the year, at what they are worth at the beginning of the life. */
  readonly presentCost: number;
  /** All that was spent until the end of the year. */
  readonly cumulativeCost: number;
  readonly cumulativePresentCost: number;
}
