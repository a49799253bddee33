/** Specific heat of dry air. Source: ASHRAE Handbook of Fundamentals 2017, ch. 1. */
export const AIR_HEAT_kJ_kgK = 1.006;

/**
 * Airflow that removes heat at a given temperature rise; moisture is neglected, which overestimates airflow by up to 3 %.
 *
 * @param heat_kW - sensible heat, at least 0
 * @param rise_K - of the air, above 0
 * @returns kg/s of dry air
 */
export function airMassFlow_kg_s(heat_kW: number, rise_K: number): number {
  return heat_kW / (AIR_HEAT_kJ_kgK * rise_K);
}

/**
 * Electric power of a fan.
 *
 * @param massFlow_kg_s - air moved
 * @param density_kg_m3 - of that air at the fan
 * @param pressure_Pa - total pressure rise
 * @param efficiency - of fan, drive and motor together, above 0
 * @returns kW
 */
export function fanPower_kW(
  massFlow_kg_s: number,
  density_kg_m3: number,
  pressure_Pa: number,
  efficiency: number,
): number {
  return (massFlow_kg_s * pressure_Pa) / (density_kg_m3 * efficiency * 1000);
}

/**
 * Electric power of a pump.
 *
 * @param massFlow_kg_s - liquid moved
 * @param density_kg_m3 - of that liquid
 * @param pressure_kPa - pressure rise
 * @param efficiency - of pump, drive and motor together, above 0
 * @returns kW
 */
export function pumpPower_kW(
  massFlow_kg_s: number,
  density_kg_m3: number,
  pressure_kPa: number,
  efficiency: number,
): number {
  return (massFlow_kg_s * pressure_kPa) / (density_kg_m3 * efficiency);
}
