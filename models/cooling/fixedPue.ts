/**
 * Overhead power of a facility with a stated PUE.
 *
 * Source: PUE = facility energy / IT energy, ISO/IEC 30134-2.
 *
 * @param itLoad_kW - IT load of the hour
 * @param pue - at least 1
 * @returns overhead in kW: cooling, distribution losses and lighting
 */
export function fixedPueOverhead_kW(itLoad_kW: number, pue: number): number {
  return itLoad_kW * (pue - 1);
}
