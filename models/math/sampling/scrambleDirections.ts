import { randomPurposes, randomBits } from './seededRandom.ts';

const BITS = 32;

/**
 * Scrambles the direction numbers of a Sobol dimension by a random lower triangular matrix over the field of two elements, so that
 * each digit of a point is itself plus a random sum of the digits before it.
 *
 * Source: J. Matoušek, On the L2-discrepancy for anchored boxes, Journal of Complexity 14 (1998) 527-556.
 *
 * @param directions - 32 numbers of 32 bits; changed
 * @param seed - whole, 0 to 2⁵³ - 1
 * @param dimension - each has its own matrix and shift
 * @returns the digital shift, which is the first point of the sequence
 */
export function scrambleDirections(directions: Uint32Array, seed: number, dimension: number): number {
  const words = new Uint32Array(BITS + 1);
  randomBits(seed, randomPurposes.scramble, dimension)(words);
  for (const [index, direction] of directions.entries()) {
    let scrambled = 0;
    for (let digit = 0; digit < BITS; digit += 1) {
      const own = 0x80000000 >>> digit;
      // Random bits above the digit's own, and its own.
      const row = (((words[digit] ?? 0) & ~(own | (own - 1))) | own) >>> 0;
      if (isOdd(row & direction)) scrambled |= own;
    }
    directions[index] = scrambled;
  }
  return words[BITS] ?? 0;
}

/** Whether an odd number of bits is set. */
function isOdd(word: number): boolean {
  let bits = word ^ (word >>> 16);
  bits ^= bits >>> 8;
  bits ^= bits >>> 4;
  bits ^= bits >>> 2;
  bits ^= bits >>> 1;
  return (bits & 1) === 1;
}
