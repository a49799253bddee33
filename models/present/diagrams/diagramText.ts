import { clippedText } from '../charts/clippedText.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { lettersOf, textWidth, type TextWeight } from '../charts/textWidth.ts';

/** Font size that `textWidth` measures. */
const MEASURED_px = 12;

/** A line of text of a diagram. */
export interface DiagramText {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly font_px: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: TextWeight;
  /** The width that the text may take; what does not fit is cut. */
  readonly room: number;
}

/** An upper bound of the width of a text in a font size. */
export function widthIn(text: string, font_px: number, weight: TextWeight = 'regular'): number {
  return (textWidth(text, weight) * font_px) / MEASURED_px;
}

/** A line of text, cut to its room. */
export function diagramText(text: string, style: DiagramText): Mark {
  const { x, y, font_px, fill, anchor = 'start', weight = 'regular', room } = style;
  const shown = clippedText(text, (room * MEASURED_px) / font_px, weight);
  return mark(
    'text',
    {
      x: round(x),
      y: round(y),
      'font-size': font_px,
      ...(weight === 'bold' ? { 'font-weight': 600 } : {}),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      fill,
    },
    shown === text ? [text] : [shown, mark('title', {}, [text])],
  );
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
  return [...lines.slice(0, maxLines - 1), clippedText(rest, (room * MEASURED_px) / font_px, weight)];
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

/** A drawing with its texts for readers who do not see it. */
export interface NamedDrawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Of the ground. */
  readonly fill: string;
}

/** The frame of a diagram: its title, its description and its ground. */
export function namedDrawing(
  { width, height, title, description, fill }: NamedDrawing,
  children: readonly Mark[],
): Mark {
  const [right, bottom] = [Math.ceil(width), Math.ceil(height)];
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(right)} ${String(bottom)}`,
      width: right,
      height: bottom,
      role: 'img',
      'aria-label': title,
      'font-family': 'system-ui, sans-serif',
      'font-size': 12,
    },
    [
      mark('title', {}, [title]),
      mark('desc', {}, [description]),
      mark('rect', { x: 0, y: 0, width: right, height: bottom, fill }),
      ...children,
    ],
  );
}
