/** Coefficients of Cody's rational approximations, leading term last but one as in his program. */
const NEAR_OVER = [
  2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356, 0.06568233791820745,
] as const;
const NEAR_UNDER = [47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const TAIL_OVER = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978, 1.0765576773720192e-8,
] as const;
const TAIL_UNDER = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
] as const;
const FAR_OVER = [
  0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934, 2.9112874951168793e-5,
  0.023073441764940174,
] as const;
const FAR_UNDER = [
  1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
] as const;

const TAIL_FROM = 0.67448975;
const FAR_FROM = Math.sqrt(32);
const ONE_OVER_SQRT_2_PI = 0.3989422804014327;

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
