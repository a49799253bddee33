import { bindingLimit, excess, stepsWithin, type Demand } from './bindingLimit.ts';
import type { HowManyMore, Limit } from './limitSchema.ts';

/** An item that may be added. */
export interface CountedDemand {
  readonly name: string;
  readonly demand: Demand;
  /** Positions for it in the layout, which may be fewer than the free units suggest. Default: not checked. */
  readonly placeCount?: number;
}

/**
 * Number of additional devices, and the binding limit.
 *
 * @param limits - the binding limit has the fewest steps; among several, one that is already exceeded takes precedence
 */
export function additionalCount(
  { name, demand, placeCount }: CountedDemand,
  limits: readonly Limit[],
): HowManyMore {
  const space = limits.find(({ kind }) => kind === 'space');
  const others = placeCount === undefined ? limits : limits.filter((limit) => limit !== space);
  const binding = bindingLimit(others, demand);
  const count = binding === null ? Infinity : (stepsWithin(binding, demand) ?? Infinity);
  const isExceeded = binding !== null && excess(binding) > 0;
  const endsInSpace = placeCount !== undefined && (isExceeded ? placeCount < count : placeCount <= count);
  const additional = endsInSpace ? placeCount : count;
  return {
    device: name,
    count: Number.isFinite(additional) ? additional : null,
    stoppedBy: endsInSpace ? (space ?? null) : binding,
    unchecked: others.filter((limit) => stepsWithin(limit, demand) === null).map(({ label }) => label),
  };
}
