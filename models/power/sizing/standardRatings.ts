import { ModelError } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';

/** Series of standard transformer ratings. */
export type RatingSeries = 'iec' | 'ansi';

/** One decade of the R10 series of preferred numbers, rounded as in transformer ratings. */
const R10 = [100, 125, 160, 200, 250, 315, 400, 500, 630, 800];

/** Upper limit; a site with larger transformers has a substation, which is designed, not selected from a list. */
const MAX_kVA = 100_000;

const ratings_kVA: Readonly<Record<RatingSeries, readonly number[]>> = {
  iec: [...[0.1, 1, 10, 100].flatMap((decade) => R10.map((first) => first * decade)), MAX_kVA],
  ansi: [
    75,
    112.5,
    150,
    225,
    300,
    500,
    750,
    1000,
    1500,
    2000,
    2500,
    3750,
    5000,
    7500,
    10_000,
    12_000,
    15_000,
    20_000,
    25_000,
    30_000,
    37_500,
    50_000,
    60_000,
    75_000,
    MAX_kVA,
  ],
};

/** Source of each series of ratings. */
export const ratingSources: Readonly<Record<RatingSeries, string>> = {
  iec: 'IEC 60076-1: preferred ratings from the R10 series of ISO 3',
  ansi: 'IEEE C57.12.00-2010, preferred three-phase ratings (secondary source: electrical-engineering-portal.com)',
};

/**
 * The smallest transformer of a series for a load.
 *
 * @param load_kVA - maximum continuous load, from 0
 * @returns rating in kVA
 * @throws ModelError `out-of-range` above 100,000 kVA
 */
export function standardRating_kVA(load_kVA: number, series: RatingSeries): number {
  // Tolerance, so that rounding of a sum does not select the next size.
  const rating_kVA = ratings_kVA[series].find((rating) => load_kVA <= rating * (1 + 1e-9));
  if (rating_kVA === undefined) {
    const message = `${numberText(load_kVA)} kVA exceeds the largest transformer in the list, ${numberText(MAX_kVA)} kVA. State more transformers.`;
    throw new ModelError('out-of-range', message);
  }
  return rating_kVA;
}
