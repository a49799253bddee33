/**
 * The Pareto front of points with two coordinates, less is better in both: the points of which no other is at most as large in both
 * and smaller in one. Of equal points the first is kept. In O(n log n).
 *
 * Source: Kung, Luccio, Preparata 1975, On finding the maxima of a set of vectors, doi 10.1145/321906.321910: sort by one
 * coordinate, then keep each point that is smaller in the other than all before it.
 *
 * @param first - one number for each point; a point with a number that is not finite is left out
 * @param second - as long as `first`
 * @returns indices of points, the first coordinate rising and the second falling
 */
export function paretoFront(first: ArrayLike<number>, second: ArrayLike<number>): number[] {
  const order = finitePoints(first, second).sort(
    (a, b) => at(first, a) - at(first, b) || at(second, a) - at(second, b) || a - b,
  );
  const front: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const index of order) {
    if (at(second, index) >= least) continue;
    least = at(second, index);
    front.push(index);
  }
  return front;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** Typed, since a million numbers sort in half the time. */
function finitePoints(first: ArrayLike<number>, second: ArrayLike<number>): Uint32Array {
  const found = new Uint32Array(first.length);
  let count = 0;
  for (let index = 0; index < first.length; index += 1) {
    if (!Number.isFinite(at(first, index)) || !Number.isFinite(at(second, index))) continue;
    found[count] = index;
    count += 1;
  }
  return found.subarray(0, count);
}
