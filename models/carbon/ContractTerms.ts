/**
 * A contract in the form that the annual calculation needs. Lists of contracts are sorted by intensity, lowest first:
 * the order in which they are used.
 */
export interface ContractTerms {
  /** Annual volume. */
  readonly energy_kWh: number;
  /** In local standard hours, or null if only the annual volume is known. */
  readonly generation_kWh: Float64Array | null;
  readonly intensity_g_per_kWh: number;
  /** Whether it counts in the 24/7 CFE score. */
  readonly isClean: boolean;
}
