/**
 * Water that outdoor air lacks in an hour to reach the least humidity of a room.
 *
 * @param outdoorAir_kg_s - dry air taken in
 * @param humidityRatio - of the outdoor air, kg of water per kg of dry air
 * @param leastHumidityRatio - that the room must not fall below
 * @returns L in the hour, with 1 kg of water to the litre; 0 where the air is moist enough
 */
export function humidifierWater_L(
  outdoorAir_kg_s: number,
  humidityRatio: number,
  leastHumidityRatio: number,
): number {
  return outdoorAir_kg_s * 3600 * Math.max(0, leastHumidityRatio - humidityRatio);
}

/**
 * Electricity of the high-pressure pump of an adiabatic humidifier; the air itself gives the heat of evaporation.
 *
 * Source: 7 MPa in Lei & Masanet, Energy 2020, 117556.
 *
 * @param water_L - sprayed in the hour
 * @param pressure_kPa - of the nozzles, 7000 usually
 * @param efficiency - of pump and motor
 * @returns kW as the mean of the hour
 */
export function sprayHumidifier_kW(water_L: number, pressure_kPa: number, efficiency: number): number {
  // 1 L at 1 kPa is 1 J.
  return (water_L * pressure_kPa) / (3_600_000 * efficiency);
}
