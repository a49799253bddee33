/** Outdoor air in one hour. The hour loop reuses one object, so that it allocates nothing. */
export interface OutdoorAir {
  dryBulb_C: number;
  wetBulb_C: number;
  /** kg of water per kg of dry air. */
  humidityRatio: number;
}

/**
 * Creates the outdoor air of an hour. Always created here, so that plants receive objects of one shape; NaN first, so
 * that fields are stored as fractions even if a design temperature is a whole number; and in a different field order
 * from weather, since engines give objects with the same field order one hidden class, and would store a field that is
 * a column elsewhere on the heap.
 */
export function outdoorAir({ dryBulb_C, wetBulb_C, humidityRatio }: Readonly<OutdoorAir>): OutdoorAir {
  const air = { humidityRatio: NaN, wetBulb_C: NaN, dryBulb_C: NaN };
  air.dryBulb_C = dryBulb_C;
  air.wetBulb_C = wetBulb_C;
  air.humidityRatio = humidityRatio;
  return air;
}
