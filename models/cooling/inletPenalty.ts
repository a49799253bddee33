/** Relative increase of server power above the power at 27 °C, by inlet temperature. */
const PENALTIES: readonly (readonly [inlet_C: number, fraction: number])[] = [
  [27, 0],
  [29, 0.01],
  [31, 0.03],
  [33, 0.05],
  [35, 0.08],
  [37, 0.12],
];

/**
 * Relative increase of the draw of air-cooled servers at warm inlets: faster fans and leakage currents.
 *
 * Source: measurements of one lightly loaded server of 2009 (info.grcooling.com), +1 % at 29 °C to +12 % at 37 °C: the
 * shape is representative, the magnitude for current machines is unknown. Linear interpolation; above 37 °C the last
 * segment is extrapolated.
 *
 * @param inlet_C - IT inlet temperature
 * @returns share of the power at 27 °C or below; 0 there
 */
export function inletPenaltyFraction(inlet_C: number): number {
  let [lower_C, lower] = [27, 0];
  let slope = 0;
  for (const [upper_C, upper] of PENALTIES) {
    if (upper_C > lower_C) slope = (upper - lower) / (upper_C - lower_C);
    if (inlet_C <= upper_C) break;
    [lower_C, lower] = [upper_C, upper];
  }
  return inlet_C <= 27 ? 0 : lower + slope * (inlet_C - lower_C);
}
