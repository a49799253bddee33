/** Heat that a cubic metre of air takes for each kelvin: 1.19 kg/m³ at 23 °C and sea level times 1.006 kJ/(kg K). */
export const airHeatCapacity_kJ_per_m3K = 1.19 * 1.006;

/** The same at an air pressure: thinner air takes less. */
export const heatCapacityAt = (pressure_Pa: number): number =>
  (airHeatCapacity_kJ_per_m3K * pressure_Pa) / 101_325;
