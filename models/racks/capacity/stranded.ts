import { growthWithin, type Demand } from './bindingLimit.ts';
import type { Limit } from './limitSchema.ts';

/**
 * What is left of a limit when another one has been reached: capacity that was built and that nothing can use.
 *
 * @param binding - the limit that ends growth; null where none does
 * @returns in the limit's unit, from 0; null where the limit is not set or its use is not known
 */
export function strandedByGrowth(limit: Limit, binding: Limit | null): number | null {
  if (limit.headroom === null || limit.used === null || limit.limit === null || binding === null) return null;
  const factor = Math.max(1, growthWithin(binding) ?? 1);
  return snapped(limit.limit - limit.used * (Number.isFinite(factor) ? factor : 1), limit.limit);
}

/**
 * The same after so many more of a device.
 *
 * @param count - how many of it fit; null where nothing ends it
 */
export function strandedAfter(limit: Limit, demand: Demand, count: number | null): number | null {
  const each = demand[limit.measure];
  if (limit.headroom === null || each === null || count === null) return null;
  return snapped(limit.headroom - each * limit.shareFraction * count, limit.limit ?? 0);
}

/** What rounding leaves of a limit is not left. */
const snapped = (left: number, limit: number): number => (left > limit * 1e-9 ? left : 0);
