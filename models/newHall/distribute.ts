/**
 * Distributes loads over ways as evenly as possible: the largest first, each to the way with the least load.
 *
 * @param loads - of each item
 * @returns the way of each item
 */
export function distribute(loads: readonly number[], wayCount: number): number[] {
  const totals = Array.from({ length: wayCount }, () => 0);
  const wayOf = loads.map(() => 0);
  const largestFirst = loads.map((load, item) => ({ load, item })).sort((a, b) => b.load - a.load);
  for (const { load, item } of largestFirst) {
    let least = 0;
    totals.forEach((total, way) => {
      if (total < (totals[least] ?? 0)) least = way;
    });
    totals[least] = (totals[least] ?? 0) + load;
    wayOf[item] = least;
  }
  return wayOf;
}

/** Total of each way. */
export function totalsOf(loads: readonly number[], wayOf: readonly number[], wayCount: number): number[] {
  const totals = Array.from({ length: wayCount }, () => 0);
  loads.forEach((load, item) => {
    const way = wayOf[item] ?? 0;
    totals[way] = (totals[way] ?? 0) + load;
  });
  return totals;
}
