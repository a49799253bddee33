import { joeKuoRows } from './joeKuoRows.ts';
import {
  requireSeed,
  requireSize,
  sampleImpossible,
  type RowDrawer,
  type RowRange,
} from './sampleRefusals.ts';
import { scrambleDirections } from './scrambleDirections.ts';

/** Bits of a coordinate, and of the number of a row. */
const BITS = 32;
const TWO_32 = 2 ** BITS;

/** Dimensions that the table of direction numbers has. */
export const maxSobolDimensions = joeKuoRows.length + 1;

/**
 * Points of a scrambled Sobol sequence: they fill the unit cube more evenly than random points, so that means converge faster.
 *
 * The count should be a power of two: then every dimension has exactly one point in each of `count` equal strata. With other counts the
 * points are still valid, but less even. Unlike a Latin hypercube, a longer sequence begins with the shorter one.
 *
 * Source: I. M. Sobol 1967 with the direction numbers of Joe and Kuo 2008 (`joeKuoRows`), in the order of Gray codes (I. A. Antonov and
 * V. M. Saleev 1979); scrambled by random linear maps and a digital shift (J. Matoušek, On the L2-discrepancy for anchored boxes, Journal
 * of Complexity 14 (1998) 527-556), which retains the strata. The first point is retained: A. B. Owen, On dropping the first Sobol'
 * point, 2020, arXiv 2008.08051.
 *
 * @param count - rows of the whole sample, 1 to 2³²
 * @param dimensionCount - numbers in a row, at most `maxSobolDimensions`
 * @param seed - whole, 0 to 2⁵³ - 1; null for the published sequence without scrambling, whose first point is 0
 * @param rows - which rows of the sample. Default: all
 * @returns row by row, each number above 0 and below 1 if scrambled
 * @throws ModelError for an impossible size or seed, and for more dimensions than the table has
 * @public tests draw whole samples
 */
export function sobolSequence(
  count: number,
  dimensionCount: number,
  seed: number | null,
  rows: RowRange = { from: 0, to: count },
): Float64Array {
  return sobolDrawer(count, dimensionCount, seed)(rows);
}

/** `sobolSequence` for many parts of one sample: the directions are prepared once. */
export function sobolDrawer(count: number, dimensionCount: number, seed: number | null): RowDrawer {
  requireDimensions(dimensionCount);
  requireSize(count, dimensionCount, { from: 0, to: 0 });
  const { directions, start } = sequenceOf(dimensionCount, seed);
  const offset = seed === null ? 0 : 0.5;
  return (rows) => {
    const rowCount = requireSize(count, dimensionCount, rows);
    const points = new Float64Array(rowCount * dimensionCount);
    const now = Uint32Array.from(start);
    step(now, directions, grayCode(rows.from));
    for (let index = 0; index < rowCount; index += 1) {
      for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
        points[index * dimensionCount + dimension] = ((now[dimension] ?? 0) + offset) / TWO_32;
      }
      const next = rows.from + index + 1;
      if (next < count) step(now, directions, grayCode(next - 1) ^ grayCode(next));
    }
    return points;
  };
}

function requireDimensions(dimensionCount: number): void {
  if (dimensionCount <= maxSobolDimensions) return;
  const most = String(maxSobolDimensions);
  const message = `is ${String(dimensionCount)}; a Sobol sequence has at most ${most}. Use fewer uncertain inputs, or a Latin hypercube.`;
  throw sampleImpossible([{ path: 'dimensionCount', rule: `at most ${most}`, message }]);
}

const grayCode = (row: number): number => (row ^ (row >>> 1)) >>> 0;

/** Adds the directions of the bits of a code to each coordinate, modulo 2. */
function step(now: Uint32Array, directions: Uint32Array, code: number): void {
  const dimensionCount = now.length;
  for (let rest = code; rest !== 0; rest &= rest - 1) {
    const from = (31 - Math.clz32(rest & -rest)) * dimensionCount;
    for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
      now[dimension] = (now[dimension] ?? 0) ^ (directions[from + dimension] ?? 0);
    }
  }
}

/** The directions of each bit for all dimensions, bit by bit, and the first point. */
function sequenceOf(
  dimensionCount: number,
  seed: number | null,
): { directions: Uint32Array; start: Uint32Array } {
  if (seed !== null) requireSeed(seed);
  const directions = new Uint32Array(BITS * dimensionCount);
  const start = new Uint32Array(dimensionCount);
  for (let dimension = 0; dimension < dimensionCount; dimension += 1) {
    const own = publishedDirections(dimension);
    if (seed !== null) start[dimension] = scrambleDirections(own, seed, dimension);
    for (const [bit, direction] of own.entries()) directions[bit * dimensionCount + dimension] = direction;
  }
  return { directions, start };
}

/** Direction numbers of a dimension, the first with its highest bit set, by the recurrence of Joe and Kuo 2003, equation 2. */
function publishedDirections(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  const [coefficients = 0, ...integers] = dimension === 0 ? [] : (joeKuoRows[dimension - 1] ?? []);
  const degree = integers.length;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree || degree === 0) {
      directions[bit] = (integers[bit] ?? 1) << (BITS - 1 - bit);
      continue;
    }
    const before = directions[bit - degree] ?? 0;
    let direction = before ^ (before >>> degree);
    for (let term = 1; term < degree; term += 1) {
      if (((coefficients >>> (degree - 1 - term)) & 1) !== 0) direction ^= directions[bit - term] ?? 0;
    }
    directions[bit] = direction;
  }
  return directions;
}
