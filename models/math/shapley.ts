/**
 * Shapley values: what each of several causes contributes to a total, as its mean effect over all orders in which the causes can
 * be added one after the other. They add up to the total, and effects that causes have only together are shared equally.
 *
 * Source: Shapley 1953, A value for n-person games, doi 10.1515/9781400881970-018.
 *
 * @param count - of causes, at most 16
 * @param valueOf - the value with a set of causes, as a bit mask: bit 0 is the first cause
 * @returns one for each cause, in the unit of the value
 */
export function shapleyValues(count: number, valueOf: (causes: number) => number): number[] {
  const weights = orderShares(count);
  const sets = 2 ** count;
  const values = Array.from({ length: sets }, (_, causes) => valueOf(causes));
  return Array.from({ length: count }, (_, cause) => {
    const bit = 2 ** cause;
    let value = 0;
    for (let causes = 0; causes < sets; causes += 1) {
      if ((causes & bit) !== 0) continue;
      const effect = (values[causes + bit] ?? 0) - (values[causes] ?? 0);
      value += (weights[sizeOf(causes)] ?? 0) * effect;
    }
    return value;
  });
}

/** Share of the orders in which exactly the causes of one set of a size come before a cause: s! (n − s − 1)! / n!. */
function orderShares(count: number): number[] {
  let share = 1 / Math.max(1, count);
  return Array.from({ length: count }, (_, size) => {
    const now = share;
    share *= (size + 1) / Math.max(1, count - size - 1);
    return now;
  });
}

function sizeOf(causes: number): number {
  let size = 0;
  for (let rest = causes; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
