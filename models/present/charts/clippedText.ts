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
  let count = letters.length - 1;
  while (count > 1 && textWidth(shortened(count), weight) > room) count -= 1;
  return shortened(count);
}
