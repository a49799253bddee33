import type { Limit, Measure } from './limitSchema.ts';

/** Demand of one additional item, by measure; null if unknown. */
export type Demand = Readonly<Record<Measure, number | null>>;

/** Tolerance, so that rounding of a sum of shares does not lose a device. */
const ROUNDING = 1e-9;

/**
 * Number of steps that a limit allows.
 *
 * @returns whole steps, Infinity if a step does not use it, null if it is not set or a value is unknown
 */
export function stepsWithin({ headroom, measure, shareFraction }: Limit, step: Demand): number | null {
  const demand = step[measure];
  if (headroom === null || demand === null) return null;
  const each = demand * shareFraction;
  if (each <= 0) return Infinity;
  return Math.max(0, Math.floor((headroom / each) * (1 + ROUNDING) + ROUNDING));
}

/**
 * The binding limit.
 *
 * @param step - demand of one additional item; without it, use grows in proportion to current use
 * @returns the limit with the fewest steps; among equals the most exceeded one, otherwise the first; null if no limit is binding;
 *   a limit that is not set is never binding
 */
export function bindingLimit(limits: readonly Limit[], step?: Demand): Limit | null {
  let binding: Limit | null = null;
  let min = Infinity;
  for (const limit of limits) {
    const room = step === undefined ? growthWithin(limit) : stepsWithin(limit, step);
    if (room === null || room === Infinity || room > min) continue;
    if (binding !== null && room === min && excess(limit) <= excess(binding)) continue;
    binding = limit;
    min = room;
  }
  return binding;
}

/** Share by which a limit is already exceeded; 0 if it is met. */
export const excess = ({ headroom, limit }: Limit): number =>
  headroom === null || headroom >= 0 ? 0 : -headroom / (limit ?? 1);

/**
 * Factor by which use may grow until a limit is reached.
 *
 * @returns from 0, Infinity if nothing is used, null if the limit is not set or its use is unknown
 */
export function growthWithin({ used, limit }: Limit): number | null {
  if (used === null || limit === null) return null;
  return used > 0 ? limit / used : Infinity;
}
