/** Coefficients of c0 + c1 x + c2 x² + c3 y + c4 y² + c5 x y, in EnergyPlus' order. */
export type Biquadratic = readonly [number, number, number, number, number, number];

/** Coefficients of c0 + c1 x + c2 x². */
export type Quadratic = readonly [number, number, number];

/** Value of a bi-quadratic curve. */
export function biquadratic(c: Biquadratic, x: number, y: number): number {
  return c[0] + (c[1] + c[2] * x) * x + (c[3] + c[4] * y) * y + c[5] * x * y;
}

/** Value of a quadratic curve. */
export function quadratic(c: Quadratic, x: number): number {
  return c[0] + (c[1] + c[2] * x) * x;
}
