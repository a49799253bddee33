import { philox4x32 } from './philox.ts';
import { requireSeed } from './sampleRefusals.ts';

/** What random words are for; words of one purpose are independent of those of another. */
export const randomPurposes = { stream: 0, rows: 1, permutation: 2, scramble: 3 } as const;

const TWO_26 = 2 ** 26;
const TWO_32 = 2 ** 32;
const TWO_52 = 2 ** 52;

/** A number above 0 and below 1 of 52 random bits: the middle of one of 2⁵² equal steps, so that it is never 0 or 1. */
const unitOf = (one: number, other: number): number => ((one >>> 6) * TWO_26 + (other >>> 6) + 0.5) / TWO_52;

/** The two words of a seed. */
export const seedHalves = (seed: number): readonly [low: number, high: number] => [
  seed >>> 0,
  Math.floor(seed / TWO_32),
];

/** A sequence of random numbers that a seed determines. */
export interface SeededRandom {
  /** The next number, above 0 and below 1, with 52 random bits. */
  readonly next: () => number;
  /** The next whole number from 0 to `count` - 1, for counts up to 2³² as evenly as 52 bits allow. */
  readonly below: (count: number) => number;
}

/**
 * A sequence of random numbers, the same in every run and on every machine. Different seeds and different streams of one seed are
 * independent.
 *
 * Source: Philox4x32-10 (`philox4x32`), counting up.
 *
 * @param seed - whole, 0 to 2⁵³ - 1
 * @param stream - which of 2³² sequences of the seed
 * @throws ModelError for another seed
 */
export function seededRandom(seed: number, stream: number = 0): SeededRandom {
  requireSeed(seed);
  const [low, high] = seedHalves(seed);
  const block = new Uint32Array(4);
  let count = 0;
  let spare = -1;
  const next = (): number => {
    if (spare >= 0) {
      const number = spare;
      spare = -1;
      return number;
    }
    block[0] = count;
    block[1] = Math.floor(count / TWO_32);
    block[2] = stream;
    block[3] = randomPurposes.stream;
    count += 1;
    philox4x32(block, low, high);
    spare = unitOf(block[2], block[3]);
    return unitOf(block[0], block[1]);
  };
  return { next, below: (most) => Math.floor(next() * most) };
}

/**
 * Random numbers by their place: each row and dimension has its own, which is computed without any other. However rows are
 * divided among machines, each gets the same.
 *
 * Source: Philox4x32-10 (`philox4x32`), with row and dimension as the counter.
 *
 * @param seed - whole, 0 to 2⁵³ - 1
 * @returns a function of row (0 to 2⁵³ - 1) and dimension (0 to 2³² - 1), with results above 0 and below 1
 * @throws ModelError for another seed
 */
export function randomByRow(seed: number): (row: number, dimension: number) => number {
  requireSeed(seed);
  const [low, high] = seedHalves(seed);
  const block = new Uint32Array(4);
  return (row, dimension) => {
    block[0] = row;
    block[1] = Math.floor(row / TWO_32);
    block[2] = dimension;
    block[3] = randomPurposes.rows;
    philox4x32(block, low, high);
    return unitOf(block[0], block[1]);
  };
}

/**
 * Random 32-bit words of a seed for one purpose and one dimension.
 *
 * @returns a function that fills a list from its start, with the same words each time
 */
export function randomBits(seed: number, purpose: number, dimension: number): (words: Uint32Array) => void {
  const [low, high] = seedHalves(seed);
  const block = new Uint32Array(4);
  return (words) => {
    for (let start = 0; start < words.length; start += 4) {
      block[0] = start;
      block[1] = 0;
      block[2] = dimension;
      block[3] = purpose;
      philox4x32(block, low, high);
      words.set(block.subarray(0, Math.min(4, words.length - start)), start);
    }
  };
}
