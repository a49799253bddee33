/** Hours in a row with exactly one value. */
export interface Run {
  readonly from: number;
  readonly length: number;
  readonly value: number;
}

/**
 * The runs of exactly one value in a series, which ends where it begins: the last hours of the year join the first.
 *
 * @param values - hourly; NaN belongs to no run
 * @param leastLength - hours of the shortest run that counts
 */
export function runsOfOneValue(values: ArrayLike<number>, leastLength: number): Run[] {
  const count = values.length;
  const at = (index: number): number => values[index % count] ?? Number.NaN;
  let start = 0;
  while (start < count && at(start) === at(start + count - 1)) start += 1;
  if (start === count) return count >= leastLength ? [{ from: 0, length: count, value: at(0) }] : [];
  const runs: Run[] = [];
  for (let from = start; from < start + count;) {
    let to = from + 1;
    while (to < start + count && at(to) === at(from)) to += 1;
    if (to - from >= leastLength && !Number.isNaN(at(from))) {
      runs.push({ from: from % count, length: to - from, value: at(from) });
    }
    from = to;
  }
  return runs;
}

/** The longest of some runs; undefined if there is none. */
export function longestRun(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (longest, run) => (longest === undefined || run.length > longest.length ? run : longest),
    undefined,
  );
}
