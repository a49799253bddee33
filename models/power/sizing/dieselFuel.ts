export const fuelSource =
  'Approximate diesel consumption of a 2,000 kW set, 162.1, 273.3, 391.8 and 537.2 L/h at a quarter to full load (eventpower.ca, Useful information)';

const CHART_SET_kW = 2000;
const CHART_L_h = [162.1, 273.3, 391.8, 537.2] as const;

/**
 * Diesel that one generator set burns.
 *
 * Source: see {@link fuelSource}, by rating; sets from 500 to 2,250 kW of the same chart agree with it to 3 %, smaller ones burn more.
 * Straight lines between its four loads, and the first of them carried on below a quarter load.
 *
 * @param rating_kW - of the set
 * @param loadFraction - load over rating; beyond 1 the last line is carried on
 * @returns fuel flow in L/h
 */
export function dieselFuel_L_h(rating_kW: number, loadFraction: number): number {
  const [quarter, half, threeQuarters, full] = CHART_L_h;
  const [from, to, at] =
    loadFraction <= 0.5
      ? [quarter, half, 0.25]
      : loadFraction <= 0.75
        ? [half, threeQuarters, 0.5]
        : [threeQuarters, full, 0.75];
  return ((from + ((to - from) * (loadFraction - at)) / 0.25) * rating_kW) / CHART_SET_kW;
}
