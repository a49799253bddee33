import { lettersOf, textWidth, type TextWeight } from './textWidth.ts';

/**
 * Shortens a label to the available width, since SVG text does not wrap.
 *
 * @param text - the label
 * @param room - width in pixels
 * @param weight - font weight
 */
export function clippedText(text: string, room: number, weight: TextWeight = 'regular'): string {
  if (textWidth(text, weight) <= room) return text;
  const letters = lettersOf(text);
  const shortened = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  return longestFitting(shortened, letters.length - 1, (shown) => textWidth(shown, weight) <= room);
}

/**
 * The longest of shortened texts that has room; that of one letter if none has.
 *
 * @param shortened - the text with a number of its letters, wider the more there are
 * @param most - largest number of letters
 * @param hasRoom - whether a text fits
 */
export function longestFitting(
  shortened: (count: number) => string,
  most: number,
  hasRoom: (text: string) => boolean,
): string {
  let [low, high] = [1, Math.max(1, most)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hasRoom(shortened(middle))) low = middle;
    else high = middle - 1;
  }
  return shortened(low);
}
