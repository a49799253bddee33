import { clippedText, longestFitting } from './clippedText.ts';
import { lettersOf, textWidth } from './textWidth.ts';

/**
 * Names of an axis, shortened to the available width. Names whose beginnings are equal keep their ends too, so that they can be
 * told apart: "Rear-door…hall 2".
 *
 * @param names - of one axis
 * @param room - width in pixels
 * @returns in the order of the names
 */
export function shortLabels(names: readonly string[], room: number): string[] {
  const clipped = names.map((name) => clippedText(name, room));
  const counts = new Map<string, number>();
  for (const label of clipped) counts.set(label, (counts.get(label) ?? 0) + 1);
  return names.map((name, index) => {
    const label = clipped[index] ?? '';
    return label === name || counts.get(label) === 1 ? label : withoutMiddle(name, room);
  });
}

/** The beginning and the end of a text, of about the same length. */
function withoutMiddle(text: string, room: number): string {
  const letters = lettersOf(text);
  const shortened = (count: number): string => {
    const end = Math.floor(count / 2);
    const start = letters.slice(0, count - end).join('');
    return `${start.trimEnd()}…${letters
      .slice(letters.length - end)
      .join('')
      .trimStart()}`;
  };
  return longestFitting(shortened, letters.length - 1, (shown) => textWidth(shown) <= room);
}
