import { mark, round, type Mark } from '../charts/mark.ts';
import { diagramText } from '../diagrams/diagramText.ts';
import { widthIn } from '../charts/wrappedText.ts';
import { sheetInk } from './sheetInk.ts';

/** Text below this is not legible in print. Source: ISO 3098-1, the smallest height of lettering is 1.8 mm. */
export const MIN_TEXT_mm = 1.8;
/** Ordinary text of a sheet. */
export const TEXT_mm = 2.5;

/** A line of text on a sheet. */
export interface SheetText {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** Width that it may take; longer text is clipped. */
  readonly room: number;
  readonly size_mm?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'regular' | 'bold';
  readonly fill?: string;
}

/** A line of text, in mm of the sheet. */
export function paperText(text: string, { size_mm = TEXT_mm, fill = sheetInk, ...place }: SheetText): Mark {
  return diagramText(text, { ...place, fill, font_px: size_mm });
}

/** Text that reads from below, its middle at a point. */
export function turnedText(
  text: string,
  { x, y, size_mm = TEXT_mm, room, fill = sheetInk }: SheetText,
): Mark {
  const flat = diagramText(text, {
    x,
    y: y + size_mm * BASELINE,
    room,
    fill,
    font_px: size_mm,
    anchor: 'middle',
  });
  const transform = `rotate(-90 ${String(round(x))} ${String(round(y))})`;
  return mark('text', { ...flat.attributes, transform }, flat.children);
}

/** Distance of the baseline below the middle of a line, in text sizes. */
export const BASELINE = 0.35;

/** Width of a text of a size, in mm. */
export const textWidth_mm = (text: string, size_mm: number, weight: 'regular' | 'bold' = 'regular'): number =>
  widthIn(text, size_mm, weight);
