/** Costs of a year. Capex is paid at its start, opex at its end. */
export interface OwnershipYear {
  /** Facility capex for growth, and other initial capex. */
  readonly facilityCost: number;
  /** Facility capex for replacement at the end of the service life. */
  readonly facilityRenewalCost: number;
  /** Capex of devices that come into service. */
  readonly devicesCost: number;
  /** Capex of devices that replace others at the end of their service life. */
  readonly refreshCost: number;
  readonly energyCost: number;
  readonly waterCost: number;
  readonly facilityOpexCost: number;
  readonly maintenanceCost: number;
  readonly staffCost: number;
  readonly capexCost: number;
  readonly opexCost: number;
  /** Capex and opex of the year, at present value. */
  readonly presentCost: number;
  /** Costs up to the end of the year. */
  readonly cumulativeCost: number;
  readonly cumulativePresentCost: number;
}
