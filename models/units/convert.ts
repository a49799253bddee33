/** BTU (International Table) in one kWh: 3 600 000 J / 1055.05585262 J. Source: BIPM SI Brochure, 9th ed.; ISO 31-4. */
export const BTU_PER_KWH = 3_600_000 / 1055.05585262;

/** m³/s in one cubic foot per minute: 0.3048³ m³ / 60 s, exact by the international foot of 1959. */
export const M3_S_PER_CFM = 0.3048 ** 3 / 60;

/**
 * Heat flow in the unit of North American cooling contractors.
 *
 * @param heat_kW - heat flow in kW
 * @returns heat flow in BTU/h
 */
export function toBTU_per_h(heat_kW: number): number {
  return heat_kW * BTU_PER_KWH;
}

/**
 * Airflow in the unit that server vendors publish.
 *
 * @param airflow_m3_s - volume flow in m³/s
 * @returns volume flow in cubic feet per minute
 */
export function toCFM(airflow_m3_s: number): number {
  return airflow_m3_s / M3_S_PER_CFM;
}
