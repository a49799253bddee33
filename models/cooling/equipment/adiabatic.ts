/**
 * Temperature of air behind an evaporative pad or spray.
 *
 * @param dryBulb_C - of the entering air
 * @param wetBulb_C - of the entering air, not above the dry bulb
 * @param efficiency - share of the way from dry bulb to wet bulb: 0.7 to 0.9
 * @returns °C
 */
export function adiabaticLeaving_C(dryBulb_C: number, wetBulb_C: number, efficiency: number): number {
  return dryBulb_C - efficiency * (dryBulb_C - wetBulb_C);
}

/**
 * Water that air takes up while it is cooled at constant wet bulb.
 *
 * Source: equality of the two sides of ASHRAE Handbook of Fundamentals 2017, ch. 1, eq. 33, for both states of the air: exact for
 * that equation. About 0.4 g per kg of air and kelvin.
 *
 * @param cooling_K - entering minus leaving dry bulb, at least 0
 * @param leaving_C - dry bulb behind the pad
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
 * Water that an evaporative pad or spray uses in an hour, blowdown included.
 *
 * @param airMassFlow_kg_s - dry air through the pad
 * @param moisture - rise of the humidity ratio, kg of water per kg of dry air
 * @param cyclesOfConcentration - solids of the sump over those of the make-up, above 1; Infinity for a spray without sump
 * @returns L in the hour, with 1 kg of water to the litre
 */
export function adiabaticWater_L(
  airMassFlow_kg_s: number,
  moisture: number,
  cyclesOfConcentration: number,
): number {
  return airMassFlow_kg_s * 3600 * moisture * (1 + 1 / (cyclesOfConcentration - 1));
}
