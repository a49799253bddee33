/**
 * The value exceeded in a share of the hours, by linear interpolation between the two nearest.
 *
 * @param values - at least one, in any order
 * @param exceedingFraction - 0.004 for the value exceeded in 0.4 % of the hours
 */
export function exceededIn(values: Float64Array, exceedingFraction: number): number {
  const ordered = values.toSorted();
  const position = (ordered.length - 1) * (1 - exceedingFraction);
  const below = Math.floor(position);
  const low = ordered[below] ?? Number.NaN;
  const high = ordered[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
