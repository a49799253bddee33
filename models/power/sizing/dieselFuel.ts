export const fuelSource =
  'Approximate diesel consumption of a 2,000 kW set, 162.1, 273.3, 391.8 and 537.2 L/h at a quarter to full load (eventpower.ca, Useful information)';

const CHART_SET_kW = 2000;
const CHART_L_h = [162.1, 273.3, 391.8, 537.2] as const;

/**
 * Diesel consumption of one generator.
 *
 * Source: see {@link fuelSource}, scaled by rating; sets from 500 to 2,250 kW of the same chart agree to 3 %, smaller ones consume
 * more. Linear between its four loads, and extrapolated below a quarter load.
 *
 * @param rating_kW - rating of the generator
 * @param loadFraction - load over rating; extrapolated above 1
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
