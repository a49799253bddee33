import { editDistance } from '../../models/math/editDistance.ts';

/** Maximum number of suggestions. */
const MAX_SUGGESTIONS = 5;

/**
 * Suggestions for a mistyped word: words that contain the input or share a part with it, then words at a small edit distance.
 *
 * @param input - in any case
 * @returns at most five, the closest first; empty if none is similar
 */
export function closestMatches(input: string, words: readonly string[]): string[] {
  const lowered = input.toLowerCase();
  return words
    .map((word) => ({ word, distance: distanceOf(lowered, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= lowered.length / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ word }) => word);
}

function distanceOf(input: string, word: string): number {
  const parts = input.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
  if (input.length >= 3 && word.includes(input)) return 0;
  if (parts.some((part) => word.split('-').includes(part))) return 0.5;
  // Words of very different length are never similar, and would take long to compare.
  return Math.min(...[word, ...word.split('-')].map((part) => editDistance(input, part, 20)));
}
