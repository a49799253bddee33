import { growthWithin, type Demand } from './bindingLimit.ts';
import type { Limit } from './limitSchema.ts';

/**
 * Stranded capacity: the remaining headroom of a limit when another one is reached.
 *
 * @param binding - the binding limit; null if there is none
 * @returns in the limit's unit, from 0; null if the limit is not set or its use is unknown
 */
export function strandedByGrowth(limit: Limit, binding: Limit | null): number | null {
  if (limit.headroom === null || limit.used === null || limit.limit === null || binding === null) return null;
  const factor = Math.max(1, growthWithin(binding) ?? 1);
  return snapped(limit.limit - limit.used * (Number.isFinite(factor) ? factor : 1), limit.limit);
}

/**
 * The same after adding `count` devices.
 *
 * @param count - number that fits; null if unlimited
 */
export function strandedAfter(limit: Limit, demand: Demand, count: number | null): number | null {
  const each = demand[limit.measure];
  if (limit.headroom === null || each === null || count === null) return null;
  return snapped(limit.headroom - each * limit.shareFraction * count, limit.limit ?? 0);
}

/** Treats a remainder within rounding as zero. */
const snapped = (left: number, limit: number): number => (left > limit * 1e-9 ? left : 0);
