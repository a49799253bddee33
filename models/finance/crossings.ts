/** A time at which the cumulative cash flow crosses 0. */
export interface Crossing {
  readonly time_years: number;
  /** True if the sum rises from below 0 to 0 or more. */
  readonly isUpward: boolean;
}

/**
 * Times at which the cumulative cash flow changes its sign.
 *
 * @param flows - the first at the start, each later one distributed evenly over the year that it ends
 * @returns in order of time, interpolated inside the year
 */
export function crossings(flows: readonly number[]): Crossing[] {
  const found: Crossing[] = [];
  let total = flows[0] ?? 0;
  for (let time = 1; time < flows.length; time += 1) {
    const previous = total;
    total += flows[time] ?? 0;
    if (previous < 0 === total < 0) continue;
    found.push({ time_years: time - 1 + previous / (previous - total), isUpward: previous < 0 });
  }
  return found;
}
