/**
 * Number of letters to insert, delete, replace or swap with their neighbour to make one word of another.
 *
 * Source: optimal string alignment distance, F. J. Damerau, Communications of the ACM 7 (1964) 171-176.
 *
 * @param most - Infinity is returned above it, which takes less time than the number
 */
export function editDistance(one: string, other: string, most: number = Infinity): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let index = 0; index < one.length; index += 1) {
    const next = nextRow({ one, other, index, row, before });
    if (next.every((distance) => distance > most)) return Infinity;
    before = row;
    row = next;
  }
  const distance = row.at(-1) ?? 0;
  return distance > most ? Infinity : distance;
}

interface RowOfDistances {
  readonly one: string;
  readonly other: string;
  /** Letter of `one` that the row is for. */
  readonly index: number;
  /** Distances for the letter before it, and for the one before that. */
  readonly row: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ one, other, index, row, before }: RowOfDistances): number[] {
  const next = [index + 1];
  for (let column = 1; column <= other.length; column += 1) {
    const replaced = (row[column - 1] ?? 0) + (one[index] === other[column - 1] ? 0 : 1);
    const isSwapped = one[index] === other[column - 2] && one[index - 1] === other[column - 1];
    const swapped = isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity;
    next.push(Math.min(replaced, swapped, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
  }
  return next;
}
