/** Words that are named; more would not be read. */
const NAMED = 5;

/**
 * Words that somebody may have meant: those that hold what was given or share a part of it, then those that are a slip of the
 * pen away.
 *
 * @param given - in any case
 * @returns at most five, the nearest first; none where nothing is near
 */
export function closestWords(given: string, words: readonly string[]): string[] {
  const wanted = given.toLowerCase();
  return words
    .map((word) => ({ word, distance: distanceOf(wanted, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= wanted.length / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED)
    .map(({ word }) => word);
}

function distanceOf(wanted: string, word: string): number {
  const parts = wanted.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
  if (wanted.length >= 3 && word.includes(wanted)) return 0;
  if (parts.some((part) => word.split('-').includes(part))) return 0.5;
  return Math.min(...[word, ...word.split('-')].map((part) => editDistance(wanted, part)));
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  // What is very long is near to nothing, and would take long to compare.
  if (Math.abs(a.length - b.length) > 20) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let index = 0; index < a.length; index += 1) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (a[index] === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
