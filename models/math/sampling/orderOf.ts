/** Bits of a number that are sorted at a time, and how often. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const PASSES = 6;

/**
 * The places of values in rising order: the first is where the least value is. Equal values retain their order. Its time is
 * proportional to the number of values.
 *
 * Source: radix sort, least significant digit first (D. E. Knuth, The art of computer programming 3, 5.2.5), of the bits of the
 * numbers, with those of negative ones inverted.
 *
 * @param values - without NaN, at most 2³²
 */
export function orderOf(values: Float64Array): Uint32Array {
  const { low, high } = sortableBits(values);
  let order = new Uint32Array(values.length).map((_, place) => place);
  let next = new Uint32Array(values.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const digits = digitsOf(low, high, pass);
    const starts = startsOf(digits);
    if (starts === null) continue;
    for (const place of order) {
      const digit = digits[place] ?? 0;
      const to = starts[digit] ?? 0;
      starts[digit] = to + 1;
      next[to] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Two words of each value whose order as unsigned integers is that of the values. */
function sortableBits(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const view = new DataView(new ArrayBuffer(8));
  for (let place = 0; place < values.length; place += 1) {
    view.setFloat64(0, values[place] ?? NaN);
    const upper = view.getUint32(0);
    const isNegative = upper >>> 31 === 1;
    high[place] = isNegative ? ~upper : upper | 0x80000000;
    low[place] = isNegative ? ~view.getUint32(4) : view.getUint32(4);
  }
  return { low, high };
}

/** One digit of each value: bits `pass` × 11 and up of its 64. */
function digitsOf(low: Uint32Array, high: Uint32Array, pass: number): Uint16Array {
  const shift = pass * DIGIT_BITS;
  const digits = new Uint16Array(low.length);
  for (let place = 0; place < low.length; place += 1) {
    const lower = shift < 32 ? (low[place] ?? 0) >>> shift : 0;
    const upper =
      shift >= 32
        ? (high[place] ?? 0) >>> (shift - 32)
        : shift > 32 - DIGIT_BITS
          ? (high[place] ?? 0) << (32 - shift)
          : 0;
    digits[place] = (lower | upper) & (DIGITS - 1);
  }
  return digits;
}

/** Where the values of each digit begin; null if all have the same digit. */
function startsOf(digits: Uint16Array): Uint32Array | null {
  const starts = new Uint32Array(DIGITS);
  for (const digit of digits) starts[digit] = (starts[digit] ?? 0) + 1;
  if (digits.length === 0 || starts[digits[0] ?? 0] === digits.length) return null;
  let from = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = from;
    from += count;
  }
  return starts;
}
