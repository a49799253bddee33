import { meanAt, type EnteringAir } from '../heat/entering.ts';
import { sweepHeat } from '../heat/steadyHeat.ts';
import type { AirSolution } from '../solve/AirSolution.ts';

/** A change of the share in a sweep below which it has settled. */
const settledChange = 1e-5;
const mostSweeps = 2000;

/** Marks the air that enters: 1 from units, 0 from racks. */
function setFresh({ behinds, supplies }: EnteringAir, share: Float64Array): void {
  for (const behind of behinds) share[behind] = 0;
  for (const { faces } of supplies) for (const { behind, weight } of faces) share[behind]! += weight;
}

/**
 * Cold-aisle capture index of each rack: the share of the air it breathes that comes from cooling units without having passed a rack
 * (VanGilder and Shrivastava 2007). NaN for a rack whose front is not at air.
 */
export function captureIndices({ room, space, entering, shares }: AirSolution): Float64Array {
  const fresh = new Float64Array(space.grid.length);
  setFresh(entering, fresh);
  for (let sweep = 0; sweep < mostSweeps; sweep += 2) {
    const change = sweepHeat(space, shares, fresh, false);
    if (Math.max(change, sweepHeat(space, shares, fresh, true)) < settledChange) break;
  }
  return Float64Array.from(space.racks, ({ front }, index) =>
    front.length === 0 ? Number.NaN : (1 - room.racks[index]!.leakageShare) * meanAt(fresh, front),
  );
}
