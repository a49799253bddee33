/**
 * PUE of each hour. Its mean is not the annual PUE: hours of little load would weigh as much as the others.
 *
 * @param facility_kW - facility load of each hour
 * @param it_kW - IT load of the same hours
 * @returns a ratio for each hour; 0, which no PUE can be, without IT load
 */
export function hourlyPue(facility_kW: Float64Array, it_kW: Float64Array): Float64Array {
  const pue = new Float64Array(it_kW.length);
  for (let hour = 0; hour < pue.length; hour += 1) {
    const load_kW = it_kW[hour] ?? 0;
    pue[hour] = load_kW > 0 ? (facility_kW[hour] ?? 0) / load_kW : 0;
  }
  return pue;
}
