import type { Limit, Measure } from './limitSchema.ts';

/** What one more of something takes of each measure; null where it is not known. */
export type Demand = Readonly<Record<Measure, number | null>>;

/** Headrooms that are sums of shares must not lose a device to their last bit. */
const ROUNDING = 1e-9;

/**
 * How many steps a limit allows.
 *
 * @returns whole steps, Infinity where a step takes nothing of it, null where it is not set or something is not known
 */
export function stepsWithin({ headroom, measure, shareFraction }: Limit, step: Demand): number | null {
  const demand = step[measure];
  if (headroom === null || demand === null) return null;
  const each = demand * shareFraction;
  if (each <= 0) return Infinity;
  return Math.max(0, Math.floor((headroom / each) * (1 + ROUNDING) + ROUNDING));
}

/**
 * The limit that is reached first.
 *
 * @param step - what one more takes; without it, all grows in proportion to what is used now
 * @returns the limit with the fewest steps, of equal ones the one that is exceeded most or else the first, or null where no limit ends it;
 *   a limit that is not set never does
 */
export function bindingLimit(limits: readonly Limit[], step?: Demand): Limit | null {
  let binding: Limit | null = null;
  let least = Infinity;
  for (const limit of limits) {
    const room = step === undefined ? growthWithin(limit) : stepsWithin(limit, step);
    if (room === null || room === Infinity || room > least) continue;
    if (binding !== null && room === least && excess(limit) <= excess(binding)) continue;
    binding = limit;
    least = room;
  }
  return binding;
}

/** By what share of itself a limit is exceeded already; 0 where it is kept. */
export const excess = ({ headroom, limit }: Limit): number =>
  headroom === null || headroom >= 0 ? 0 : -headroom / (limit ?? 1);

/**
 * By what factor use may grow until a limit is reached.
 *
 * @returns from 0, Infinity where nothing is used, null where the limit is not set or its use is not known
 */
export function growthWithin({ used, limit }: Limit): number | null {
  if (used === null || limit === null) return null;
  return used > 0 ? limit / used : Infinity;
}
