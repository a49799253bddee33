/**
 * Power that the facility needs beside the IT load when its PUE is stated.
 *
 * Source: PUE = facility energy / IT energy, ISO/IEC 30134-2.
 *
 * @param itLoad_kW - IT load of the hour
 * @param pue - at least 1
 * @returns overhead in kW: cooling, distribution losses and lighting together
 */
export function fixedPueOverhead_kW(itLoad_kW: number, pue: number): number {
  return itLoad_kW * (pue - 1);
}
