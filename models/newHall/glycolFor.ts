import { glycolFreezing_C } from '../physics/glycol.ts';

/** Reserve below the lowest temperature of a climate. */
const RESERVE_K = 6;
/** Mixtures are ordered in such steps of their share by mass. */
const STEP = 0.05;
const MAX_STEPS = 12;

/**
 * Share of propylene glycol by mass of coolers outdoors: the least multiple of 5 % that freezes 6 K below the coldest air,
 * since the coldest hour of a synthetic year may be below it.
 *
 * @param coldest_C - undefined if no source gives it: 30 %, which freezes near -13 °C
 */
export function glycolFor(coldest_C: number | undefined): number {
  if (coldest_C === undefined) return 0.3;
  for (let steps = 0; steps <= MAX_STEPS; steps += 1) {
    const share = Math.round(steps * STEP * 100) / 100;
    if (glycolFreezing_C('propylene', share) <= coldest_C - RESERVE_K) return share;
  }
  return MAX_STEPS * STEP;
}
