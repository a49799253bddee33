/** The air outside in one hour. The hour loop writes every hour into the same object, so that it allocates nothing. */
export interface OutdoorAir {
  dryBulb_C: number;
  wetBulb_C: number;
  /** kg of water per kg of dry air. */
  humidityRatio: number;
}

/**
 * Air to begin with. Always made here, so that plants meet one shape of object; NaN first, so that its fields hold fractions even
 * where a design temperature is a whole number; and in another order than weather, since engines hold objects whose fields come in
 * the same order for alike, and would keep a field that is a column elsewhere on the heap.
 */
export function outdoorAir({ dryBulb_C, wetBulb_C, humidityRatio }: Readonly<OutdoorAir>): OutdoorAir {
  const air = { humidityRatio: NaN, wetBulb_C: NaN, dryBulb_C: NaN };
  air.dryBulb_C = dryBulb_C;
  air.wetBulb_C = wetBulb_C;
  air.humidityRatio = humidityRatio;
  return air;
}
