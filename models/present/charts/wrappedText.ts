import { clippedText } from './clippedText.ts';
import { lettersOf, TEXT_FONT_px, textWidth, type TextWeight } from './textWidth.ts';

/** An upper bound of the width of a text in a font size. */
export function widthIn(text: string, font_px: number, weight: TextWeight = 'regular'): number {
  return (textWidth(text, weight) * font_px) / TEXT_FONT_px;
}

/** How a text is broken into lines. */
interface Wrapping {
  readonly room: number;
  readonly font_px: number;
  readonly weight?: TextWeight;
  /** The last line is cut where more would follow. Default: no limit. */
  readonly maxLines?: number;
}

/**
 * Breaks a text into lines at its blanks; a word that is too long is broken where the line ends.
 *
 * @param text - of one line
 */
export function wrappedText(
  text: string,
  { room, font_px, weight, maxLines = Infinity }: Wrapping,
): string[] {
  const fits = (line: string): boolean => widthIn(line, font_px, weight) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = brokenWord(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const rest = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), clippedText(rest, (room * TEXT_FONT_px) / font_px, weight)];
}

function brokenWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of lettersOf(word)) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
