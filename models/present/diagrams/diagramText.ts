import { clippedText } from '../charts/clippedText.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { TEXT_FONT_px, type TextWeight } from '../charts/textWidth.ts';

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

/** A line of text, cut to its room. */
export function diagramText(text: string, style: DiagramText): Mark {
  const { x, y, font_px, fill, anchor = 'start', weight = 'regular', room } = style;
  const shown = clippedText(text, (room * TEXT_FONT_px) / font_px, weight);
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
