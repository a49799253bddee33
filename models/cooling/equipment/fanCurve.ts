/** Coefficients of c0 + c1 f + c2 f² + c3 f³. */
export type Cubic = readonly [number, number, number, number];

/**
 * Power over full-flow power by flow fraction of fans with curves in EnergyPlus.
 *
 * Source: EnergyPlus data-centre example models: variable-air-volume supply fan, EC plug fan of a CRAC, and CoolingTower:VariableSpeed.
 */
export const fanCurves = {
  'variable-volume': [0.35071223, 0.30850535, -0.54137364, 0.87198823],
  'ec-plug': [0.06990146, 1.39500612, -3.35487336, 2.89232315],
  tower: [-0.00931516301535329, 0.0512333965844443, -0.0838364671381841, 1.04191823356909],
} as const satisfies Record<string, Cubic>;

/**
 * Fan power by a cubic curve.
 *
 * @param flowFraction - from 0 to 1
 * @returns power over full-flow power; never below 0, as the tower curve would be at small flows
 */
export function fanPowerByCurve(curve: Cubic, flowFraction: number): number {
  const inner = curve[2] + curve[3] * flowFraction;
  return Math.max(0, curve[0] + (curve[1] + inner * flowFraction) * flowFraction);
}
