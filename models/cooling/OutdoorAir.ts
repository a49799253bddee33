/** The air outside in one hour. The hour loop writes every hour into the same object, so that it allocates nothing. */
export interface OutdoorAir {
  dryBulb_C: number;
  wetBulb_C: number;
  /** kg of water per kg of dry air. */
  humidityRatio: number;
}

/** Air to begin with. Always made here, so that plants meet one shape of object. */
export function outdoorAir({ dryBulb_C, wetBulb_C, humidityRatio }: Readonly<OutdoorAir>): OutdoorAir {
  return { dryBulb_C, wetBulb_C, humidityRatio };
}
