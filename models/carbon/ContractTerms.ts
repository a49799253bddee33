/** A contract as the year needs it. Lists of contracts stand cleanest first: that is the order in which they are used. */
export interface ContractTerms {
  /** Over the year. */
  readonly energy_kWh: number;
  /** In local standard hours, or null where only the yearly volume is known. */
  readonly generation_kWh: Float64Array | null;
  readonly intensity_g_per_kWh: number;
  /** Whether it counts in the carbon-free score. */
  readonly isClean: boolean;
}
