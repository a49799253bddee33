import { coilHour, prepareCoil, solveHeat, type DryCooler } from './dryCoolerCoil.ts';
import { sizeDryCooler, type DryCoolerDesign } from './dryCooler.ts';

/** What makes coolers carry less heat than rated, at sea level with water. */
export interface SiteConditions {
  /** Density of the air over that at sea level. */
  readonly densityRatio: number;
  /** Heat transfer of the coolant over that of water at the same heat. */
  readonly transferRatio: number;
}

/** Coolers that meet their design on a site. */
export interface CoolerOnSite {
  readonly cooler: DryCooler;
  /** Heat on the site over the rating of the same coolers at sea level with water, at the same temperatures. */
  readonly ratedFraction: number;
  /** Fan power at full speed on the site over that of coolers rated for the heat at sea level. */
  readonly fanRatio: number;
}

const AIR_EXPONENT = 0.8;
const COOLANT_EXPONENT = 0.85;

/**
 * Coolers for a heat on a site: more of the units that are rated at sea level with water.
 *
 * Method: fans move the same volume of thinner air, so the mass flow and the power of the fans are proportional to the density and the
 * conductance of the air to its power 0.8; the units are added until they carry the heat at the temperatures of the design.
 *
 * @param design - with equal capacity flows of air and coolant, as rated
 * @throws ModelError `out-of-range`
 */
export function sizeCoolerOnSite(
  design: DryCoolerDesign,
  { densityRatio, transferRatio }: SiteConditions,
): CoolerOnSite {
  const rated = sizeDryCooler(design);
  if (densityRatio === 1 && transferRatio === 1) return { cooler: rated, ratedFraction: 1, fanRatio: 1 };
  /** The rated units on the site, with the coolant flow of a share of their rated heat. */
  const onSite = (share: number, unitRatio: number): DryCooler => ({
    ...rated,
    coolantCapacityFlow_kW_per_K: unitRatio * share * rated.coolantCapacityFlow_kW_per_K,
    airCapacityFlow_kW_per_K: unitRatio * densityRatio * rated.airCapacityFlow_kW_per_K,
    airConductance_kW_per_K: unitRatio * densityRatio ** AIR_EXPONENT * rated.airConductance_kW_per_K,
    coolantConductance_kW_per_K:
      unitRatio * transferRatio * share ** COOLANT_EXPONENT * rated.coolantConductance_kW_per_K,
  });
  const coil = coilHour();
  const conditions = { air_C: design.air_C, entering_C: design.entering_C, coolantFraction: 1 };
  let low = 0;
  let high = 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    prepareCoil(onSite(middle, 1), conditions, coil);
    coil.airFraction = 1;
    solveHeat(coil);
    if (coil.heat_kW > middle * design.heat_kW) low = middle;
    else high = middle;
  }
  return {
    cooler: Object.freeze(onSite(low, 1 / low)),
    ratedFraction: low,
    fanRatio: densityRatio / low,
  };
}
