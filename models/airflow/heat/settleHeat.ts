import type { AirSpace } from '../grid/AirSpace.ts';
import { setEntering, type EnteringAir } from './entering.ts';
import { sweepHeat, type HeatShares } from './steadyHeat.ts';

/** When the sweeps end: at a change below this, or after this number. */
const sweepLimits = { change_K: 1e-4, count: 2000 } as const;

/**
 * Finds the steady temperatures of a flow, from those that are there: sweeps forth and back, racks returning what they draw.
 *
 * @returns the greatest change in the last sweep, in K
 */
export function settleHeat(
  space: AirSpace,
  entering: EnteringAir,
  shares: HeatShares,
  temperature_C: Float64Array,
): number {
  let change = Infinity;
  for (let sweep = 0; sweep < sweepLimits.count && change > sweepLimits.change_K; sweep += 2) {
    setEntering(entering, temperature_C);
    change = sweepHeat(space, shares, temperature_C, false);
    setEntering(entering, temperature_C);
    change = Math.max(change, sweepHeat(space, shares, temperature_C, true));
  }
  setEntering(entering, temperature_C);
  return change;
}
