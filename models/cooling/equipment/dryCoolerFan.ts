/** Initial temperature difference of the reference unit. Source: BAC Trillium TDFS1238N, coolant 46.11 °C into air of 35 °C. */
const REFERENCE_DIFFERENCE_K = 11.11;

/**
 * Fan power of a dry cooler at full speed.
 *
 * Method: the heat of a unit is proportional to entering coolant minus air and its fan power is not, so a closer
 * approach needs more units of the same type.
 *
 * @param heat_kW - at design
 * @param initialDifference_K - entering coolant minus air at design, above 0
 * @param specificFan_W_per_kW - per heat at 11.1 K; 40 for the BAC Trillium TDFS1238N
 * @returns kW
 */
export function dryCoolerFan_kW(
  heat_kW: number,
  initialDifference_K: number,
  specificFan_W_per_kW: number,
): number {
  return (heat_kW * specificFan_W_per_kW * REFERENCE_DIFFERENCE_K) / (1000 * initialDifference_K);
}
