/**
 * Temperature of air leaving an evaporative pad or spray.
 *
 * @param dryBulb_C - of the entering air
 * @param wetBulb_C - of the entering air, not above the dry bulb
 * @param efficiency - saturation efficiency: share of the wet-bulb depression, 0.7 to 0.9
 * @returns °C
 */
export function adiabaticLeaving_C(dryBulb_C: number, wetBulb_C: number, efficiency: number): number {
  return dryBulb_C - efficiency * (dryBulb_C - wetBulb_C);
}

/**
 * Water absorbed by air that is cooled at constant wet bulb.
 *
 * Source: equality of the two sides of ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 33, for both states of the air: exact for
 * that equation. About 0.4 g per kg of air and kelvin.
 *
 * @param cooling_K - entering minus leaving dry bulb, at least 0
 * @param leaving_C - dry bulb leaving the pad
 * @param wetBulb_C - of the air
 * @param humidityRatio - of the entering air, kg of water per kg of dry air
 * @returns rise of the humidity ratio, kg of water per kg of dry air
 */
export function adiabaticMoisture(
  cooling_K: number,
  leaving_C: number,
  wetBulb_C: number,
  humidityRatio: number,
): number {
  return (cooling_K * (1.006 + 1.86 * humidityRatio)) / (2501 + 1.86 * leaving_C - 4.186 * wetBulb_C);
}

/**
 * Water use of an evaporative pad or spray in an hour, including blowdown.
 *
 * @param airMassFlow_kg_s - dry air through the pad
 * @param moisture - rise of the humidity ratio, kg of water per kg of dry air
 * @param cyclesOfConcentration - solids of the sump over those of the make-up, above 1; Infinity for a spray without sump
 * @returns L in the hour, at 1 kg of water per litre
 */
export function adiabaticWater_L(
  airMassFlow_kg_s: number,
  moisture: number,
  cyclesOfConcentration: number,
): number {
  return airMassFlow_kg_s * 3600 * moisture * (1 + 1 / (cyclesOfConcentration - 1));
}
