import { randomPurposes, randomBits } from './seededRandom.ts';

const ROUNDS = 6;
/** Fewer rows are permuted within a larger set, so that all their orders can occur. */
const MIN_SIDE = 32;

/**
 * A random order of the numbers from 0 to `count` - 1, of which each position is computed without the others.
 *
 * Source: generalised Feistel network on pairs of numbers with cycle walking, J. Black and P. Rogaway, Ciphers with arbitrary finite
 * domains, CT-RSA 2002, doi 10.1007/3-540-45760-7_9; its round functions are tables of random numbers (`philox4x32`), about
 * √count of them.
 *
 * @param count - at most 2³²
 * @param seed - whole, 0 to 2⁵³ - 1
 * @param dimension - each has its own order
 * @returns a function of positions from 0 to `count` - 1, with each of these as a result once
 */
export function permutationOf(count: number, seed: number, dimension: number): (position: number) => number {
  const left = Math.max(MIN_SIDE, Math.ceil(Math.sqrt(count)));
  const right = Math.max(MIN_SIDE, Math.ceil(count / left));
  const tables = roundTables(left, right, randomBits(seed, randomPurposes.permutation, dimension));
  return (position) => {
    let number = position;
    do {
      let one = number % left;
      let other = Math.floor(number / left);
      for (let round = 0; round < ROUNDS; round += 1) {
        const size = (round & 1) === 0 ? left : right;
        const moved = one + (tables[round]?.[other] ?? 0);
        one = other;
        other = moved < size ? moved : moved - size;
      }
      // After an even number of rounds both are of their first size again.
      number = other * left + one;
    } while (number >= count);
    return number;
  };
}

/** For each round a random shift of one half for each value of the other: below `left` in even rounds, below `right` in odd ones. */
function roundTables(
  left: number,
  right: number,
  fill: (words: Uint32Array) => void,
): readonly Uint32Array[] {
  const words = new Uint32Array(Math.ceil(ROUNDS / 2) * (left + right));
  fill(words);
  let start = 0;
  return Array.from({ length: ROUNDS }, (_, round) => {
    const [length, size] = (round & 1) === 0 ? [right, left] : [left, right];
    const table = words.subarray(start, start + length);
    start += length;
    return table.map((word) => Math.floor((word / 2 ** 32) * size));
  });
}
