import { outOfRange } from '../../physics/outOfRange.ts';

/**
 * Approach of a cooling tower by the YorkCalc correlation, as published.
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
  cutAtRange(slice, range_K);
  cutAtWetBulb(slice, wetBulb_C);
  return slice.constant + (slice.linear + slice.square * liquidToGas) * liquidToGas;
}

/**
 * YorkCalc at one range and one wet bulb: approach = constant + linear x ratio + square x ratio², which can be solved for the
 * liquid-to-gas ratio in closed form. Each of the three is a quadratic of the wet bulb, whose nine coefficients are of the range.
 */
export interface YorkSlice {
  constant: number;
  linear: number;
  square: number;
  constant0: number;
  constant1: number;
  constant2: number;
  linear0: number;
  linear1: number;
  linear2: number;
  square0: number;
  square1: number;
  square2: number;
}

/** A slice that {@link cutAtRange} and then {@link cutAtWetBulb} fill; NaN, so that fields are stored as fractions from the start. */
export function emptySlice(): YorkSlice {
  return {
    constant: NaN,
    linear: NaN,
    square: NaN,
    constant0: NaN,
    constant1: NaN,
    constant2: NaN,
    linear0: NaN,
    linear1: NaN,
    linear2: NaN,
    square0: NaN,
    square1: NaN,
    square2: NaN,
  };
}

const slice = emptySlice();

/** Evaluates the correlation at a range, within its validity. */
export function cutAtRange(out: YorkSlice, r: number): void {
  out.constant0 = -0.359741205 + r * (0.173926877 - r * 0.005589849456);
  out.constant1 = -0.055053608 + r * (-0.0248473764 + r * 0.0005770079712);
  out.constant2 = 0.0023850432 + r * (0.00048430224 - r * 0.00001342427256);
  out.linear0 = 2.84765801111111 + r * (1.680428651 - r * 0.025485194448);
  out.linear1 = -0.121765149 + r * (-0.0166920786 + r * 0.0000487491696);
  out.linear2 = 0.0014599242 + r * (-0.0007190532 + r * 0.00002719234152);
  out.square0 = -0.0653766255555556 + r * (-0.0910565458 - r * 0.0034285382352);
  out.square1 = -0.002278167 + r * (0.00318176316 + r * 0.00000856589904);
  out.square2 = 0.0002500254 + r * (0.000038621772 - r * 0.000001516821552);
}

/** Evaluates the slice of a range at a wet bulb, within the validity of the correlation. */
export function cutAtWetBulb(out: YorkSlice, w: number): void {
  out.constant = out.constant0 + w * (out.constant1 + w * out.constant2);
  out.linear = out.linear0 + w * (out.linear1 + w * out.linear2);
  out.square = out.square0 + w * (out.square1 + w * out.square2);
}
