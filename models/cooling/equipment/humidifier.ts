/**
 * Water needed in an hour to bring outdoor air to the minimum humidity of a room.
 *
 * @param outdoorAir_kg_s - intake of dry air
 * @param humidityRatio - of the outdoor air, kg of water per kg of dry air
 * @param leastHumidityRatio - minimum of the room
 * @returns L in the hour, at 1 kg of water per litre; 0 if the air is humid enough
 */
export function humidifierWater_L(
  outdoorAir_kg_s: number,
  humidityRatio: number,
  leastHumidityRatio: number,
): number {
  return outdoorAir_kg_s * 3600 * Math.max(0, leastHumidityRatio - humidityRatio);
}

/**
 * Electricity of the high-pressure pump of an adiabatic humidifier; the air supplies the heat of evaporation.
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
