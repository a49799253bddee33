/** A time at which the sum of flows so far passes through 0. */
export interface Crossing {
  readonly time_years: number;
  /** True where the sum goes from below 0 to 0 or more. */
  readonly isUpward: boolean;
}

/**
 * When the sum of all flows so far changes its sign.
 *
 * @param flows - the first today, each later one spread evenly over the year that it ends
 * @returns in order of time, interpolated inside the year
 */
export function crossings(flows: readonly number[]): Crossing[] {
  const found: Crossing[] = [];
  let total = flows[0] ?? 0;
  for (let time = 1; time < flows.length; time += 1) {
    const before = total;
    total += flows[time] ?? 0;
    if (before < 0 === total < 0) continue;
    found.push({ time_years: time - 1 + before / (before - total), isUpward: before < 0 });
  }
  return found;
}
