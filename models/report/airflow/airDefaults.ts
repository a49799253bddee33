/** A default of the airflow of a hall, with its source. */
interface AirDefault {
  readonly value: number;
  readonly source: string;
}

/** Values of a hall that its plan does not state. */
export const airDefaults = {
  clearHeight_m: { value: 3, source: 'engineering default: usual clear heights are 2.7 to 4 m' },
  supplyAir_C: {
    value: 22,
    source: 'engineering default: within the range that ASHRAE recommends, 18 to 27 °C',
  },
  unitRise_K: { value: 12, source: 'engineering default of cooling units' },
  deviceRise_K: {
    value: 15,
    source: 'engineering default: the DGX systems of the catalogue state 13 to 17 K at full load',
  },
  rackLeakageFraction: {
    value: 0.1,
    source: 'engineering default: racks with blanking panels; without them it is higher',
  },
  containmentGapFraction: { value: 0.02, source: 'engineering default' },
  rackHeight_m: { value: 2, source: 'engineering default: 42 U' },
  unitHeight_m: { value: 2, source: 'engineering default' },
} as const satisfies Record<string, AirDefault>;

/** Bounds of the airflow of devices, for the band: of an assumed temperature rise, and of an airflow that devices or the plan state. */
export const deviceFlowBounds = {
  rise_K: { low: 10, high: 20 },
  statedShare: { low: 1.15, high: 0.85 },
} as const;

/**
 * An instant answer that is warmer than the supply by more than this is not told: potential flow has no jets and no buoyancy, and may carry the air
 * of racks round and round.
 */
export const instantRiseLimit_K = 60;

/** Air enters and leaves a rack or unit no nearer to its top and bottom than this. */
export const openingMargin_m = 0.1;
