/** A source of numbers that a search chooses by: the same seed gives the same numbers on every machine. */
export interface SearchRandom {
  /** An integer from 0 to `count` less 1; each is as likely. */
  readonly below: (count: number) => number;
  /** The integers from 0 to `count` less 1 in any order. */
  readonly shuffled: (count: number) => number[];
}

/**
 * Pseudorandom integers from a seed.
 *
 * Source: Steele, Lea, Flood 2014, Fast splittable pseudorandom number generators, doi 10.1145/2660193.2660195, with a state of
 * 32 bits and the mixing function of MurmurHash3.
 *
 * @param seed - an integer; its lowest 32 bits count
 */
export function searchRandom(seed: number): SearchRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);
  const shuffled = (count: number): number[] => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return order;
  };
  return { below, shuffled };
}
