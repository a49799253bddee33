/** Coefficients of Cody's rational approximations, leading term last but one as in his program. */
const NEAR_OVER = [
  2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
  0.065682337918207449113,
] as const;
const NEAR_UNDER = [
  47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
] as const;
const TAIL_OVER = [
  0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
  1.0765576773720192317e-8,
] as const;
const TAIL_UNDER = [
  22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
  18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
] as const;
const FAR_OVER = [
  0.21589853405795699, 0.1274011611602473639, 0.022235277649777479, 0.001421619193227893466,
  2.9112874951168792e-5, 0.02307344176494017303,
] as const;
const FAR_UNDER = [
  1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244,
  7.29751555083966205e-5,
] as const;

const TAIL_FROM = 0.67448975;
const FAR_FROM = Math.sqrt(32);
const ONE_OVER_SQRT_2_PI = 0.398942280401432677939946059934;

/**
 * Probability that a standard normal draw is at most `z`. The relative error is about 1e-15 in the lower tail too, so that the upper
 * tail of `z` is `normalCumulative(-z)`; 0 below -38.6.
 *
 * Source: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969) 631-637, with the
 * coefficients of his ANORM (Algorithm 715, ACM Transactions on Mathematical Software 19 (1993) 22-32).
 *
 * @param z - standard deviations from the mean
 */
export function normalCumulative(z: number): number {
  const size = Math.abs(z);
  if (size <= TAIL_FROM) return 0.5 + near(z);
  if (Number.isNaN(z)) return NaN;
  if (size > 39) return z < 0 ? 0 : 1;
  const tail = decay(size) * (size <= FAR_FROM ? tailRatio(size) : farRatio(size));
  return z < 0 ? tail : 1 - tail;
}

function near(z: number): number {
  const square = z * z;
  const [a0, a1, a2, a3, a4] = NEAR_OVER;
  const [b0, b1, b2, b3] = NEAR_UNDER;
  const over = (((a4 * square + a0) * square + a1) * square + a2) * square + a3;
  const under = (((square + b0) * square + b1) * square + b2) * square + b3;
  return (z * over) / under;
}

function tailRatio(size: number): number {
  let over = TAIL_OVER[8] * size;
  let under = size;
  for (let index = 0; index < 7; index += 1) {
    over = (over + (TAIL_OVER[index] ?? 0)) * size;
    under = (under + (TAIL_UNDER[index] ?? 0)) * size;
  }
  return (over + TAIL_OVER[7]) / (under + TAIL_UNDER[7]);
}

function farRatio(size: number): number {
  const square = 1 / (size * size);
  let over = FAR_OVER[5] * square;
  let under = square;
  for (let index = 0; index < 4; index += 1) {
    over = (over + (FAR_OVER[index] ?? 0)) * square;
    under = (under + (FAR_UNDER[index] ?? 0)) * square;
  }
  const ratio = (square * (over + FAR_OVER[4])) / (under + FAR_UNDER[4]);
  return (ONE_OVER_SQRT_2_PI - ratio) / size;
}

/** e^(-size² / 2), in two factors so that the square of a rounded number loses nothing. */
function decay(size: number): number {
  const rounded = Math.trunc(size * 16) / 16;
  const rest = (size - rounded) * (size + rounded);
  return Math.exp((-rounded * rounded) / 2) * Math.exp(-rest / 2);
}
