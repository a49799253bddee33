import { outOfRange } from '../../physics/outOfRange.ts';

/**
 * Approach of a cooling tower by the YorkCalc correlation, as it was fitted.
 *
 * Source: EnergyPlus CoolingTowerPerformance:YorkCalc, 27 coefficients.
 *
 * @param wetBulb_C - of the entering air, from -34.4 to 26.667 °C
 * @param range_K - cooling of the water, from 1.11 to 22.22 K
 * @param liquidToGas - water flow over air flow, each as a fraction of its reference flow; above 0, at most 8
 * @returns leaving water above the wet bulb, K
 * @throws ModelError `out-of-range`
 */
export function yorkApproach_K(wetBulb_C: number, range_K: number, liquidToGas: number): number {
  if (!(wetBulb_C >= -34.4 && wetBulb_C <= 26.667)) {
    throw outOfRange('Wet bulb at a tower', wetBulb_C, '°C', 'from -34.4 to 26.667 °C');
  }
  if (!(range_K >= 1.11 && range_K <= 22.23)) {
    throw outOfRange('Range of a tower', range_K, 'K', 'from 1.11 to 22.22 K');
  }
  if (!(liquidToGas > 0 && liquidToGas <= 8)) {
    throw outOfRange('Liquid-to-gas ratio of a tower', liquidToGas, '', 'above 0, at most 8');
  }
  const constant = yorkConstant(wetBulb_C, range_K);
  return (
    constant + (yorkLinear(wetBulb_C, range_K) + yorkSquare(wetBulb_C, range_K) * liquidToGas) * liquidToGas
  );
}

// At one wet bulb and range YorkCalc is a quadratic of the liquid-to-gas ratio: constant + linear x ratio + square x ratio².
// The three coefficients follow, each of wet bulb w (°C) and range r (K). They let the ratio be solved for in closed form.

/** Term of YorkCalc without the liquid-to-gas ratio, K. */
export function yorkConstant(w: number, r: number): number {
  return (
    -0.359741205 +
    w * (-0.055053608 + w * 0.0023850432) +
    r *
      (0.173926877 +
        w * (-0.0248473764 + w * 0.00048430224) +
        r * (-0.005589849456 + w * (0.0005770079712 - w * 0.00001342427256)))
  );
}

/** Coefficient of the liquid-to-gas ratio in YorkCalc, K. */
export function yorkLinear(w: number, r: number): number {
  return (
    2.84765801111111 +
    w * (-0.121765149 + w * 0.0014599242) +
    r *
      (1.680428651 +
        w * (-0.0166920786 - w * 0.0007190532) +
        r * (-0.025485194448 + w * (0.0000487491696 + w * 0.00002719234152)))
  );
}

/** Coefficient of the squared liquid-to-gas ratio in YorkCalc, K. */
export function yorkSquare(w: number, r: number): number {
  return (
    -0.0653766255555556 +
    w * (-0.002278167 + w * 0.0002500254) +
    r *
      (-0.0910565458 +
        w * (0.00318176316 + w * 0.000038621772) +
        r * (-0.0034285382352 + w * (0.00000856589904 - w * 0.000001516821552)))
  );
}
