import { bindingLimit, excess, stepsWithin, type Demand } from './bindingLimit.ts';
import type { HowManyMore, Limit } from './limitSchema.ts';

/** Something that there may be more of. */
export interface MoreOf {
  readonly name: string;
  readonly demand: Demand;
  /** Places for it in the layout, which may be fewer than the free units hold; not looked at unless given. */
  readonly placeCount?: number;
}

/**
 * How many more of a device fit, and what stops the next one.
 *
 * @param limits - the one that ends it has the fewest steps; of several, one that is exceeded already stands before others
 */
export function howManyMore({ name, demand, placeCount }: MoreOf, limits: readonly Limit[]): HowManyMore {
  const space = limits.find(({ kind }) => kind === 'space');
  const others = placeCount === undefined ? limits : limits.filter((limit) => limit !== space);
  const binding = bindingLimit(others, demand);
  const count = binding === null ? Infinity : (stepsWithin(binding, demand) ?? Infinity);
  const isExceeded = binding !== null && excess(binding) > 0;
  const endsInSpace = placeCount !== undefined && (isExceeded ? placeCount < count : placeCount <= count);
  const least = endsInSpace ? placeCount : count;
  return {
    device: name,
    count: Number.isFinite(least) ? least : null,
    stoppedBy: endsInSpace ? (space ?? null) : binding,
    unchecked: others.filter((limit) => stepsWithin(limit, demand) === null).map(({ label }) => label),
  };
}
