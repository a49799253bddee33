import { mark, round, type Mark } from '../charts/mark.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import type { SheetLegendEntry } from './SheetBody.ts';
import { sheetMuted } from './sheetInk.ts';
import { paperText, TEXT_mm } from './paperText.ts';
import type { SheetExtent } from './sheetScale.ts';

/** Room of a sample. */
export const SAMPLE_mm = { width: 6, height: 3 } as const;
const LINE_mm = 4.4;
const GAP_mm = 2;
const COLUMN_mm = 62;
const NOTE_mm = 2;
const NOTE_LINE_mm = 2.8;

/**
 * The legend of a sheet: notes, and entries in columns. Entries for which there is no room are counted.
 *
 * @param room - from the upper left corner of its place
 */
export function sheetLegend(
  { legend, notes }: { readonly legend: readonly SheetLegendEntry[]; readonly notes: readonly string[] },
  room: SheetExtent,
): Mark[] {
  const width = room.width_mm - 2 * GAP_mm;
  const lines = notes.flatMap((note) => wrappedText(note, { room: width, font_px: NOTE_mm }));
  const top = GAP_mm + LINE_mm;
  const notesTop = room.height_mm - GAP_mm - lines.length * NOTE_LINE_mm;
  const rowCount = Math.max(1, Math.floor((notesTop - top) / LINE_mm));
  const columnCount = Math.max(1, Math.floor(width / COLUMN_mm));
  const columnWidth = width / columnCount;
  const place = (index: number): { readonly x: number; readonly y: number } => ({
    x: GAP_mm + Math.floor(index / rowCount) * columnWidth,
    y: top + (index % rowCount) * LINE_mm,
  });
  const { shown, otherCount } = fitting(legend, rowCount * columnCount);
  return [
    ...(legend.length === 0
      ? []
      : [paperText('Legend', { x: GAP_mm, y: GAP_mm + TEXT_mm, room: width, weight: 'bold' })]),
    ...shown.flatMap((entry, index) => entryMarks(entry, place(index), columnWidth)),
    ...(otherCount === 0
      ? []
      : [
          paperText(`and ${String(otherCount)} more`, {
            x: place(shown.length).x,
            y: place(shown.length).y + TEXT_mm,
            room: columnWidth - GAP_mm,
          }),
        ]),
    ...lines.map((line, index) =>
      paperText(line, {
        x: GAP_mm,
        y: notesTop + NOTE_mm + index * NOTE_LINE_mm,
        room: width,
        size_mm: NOTE_mm,
        fill: sheetMuted,
      }),
    ),
  ];
}

function fitting(
  legend: readonly SheetLegendEntry[],
  most: number,
): { readonly shown: readonly SheetLegendEntry[]; readonly otherCount: number } {
  if (legend.length <= most) return { shown: legend, otherCount: 0 };
  const shown = legend.slice(0, Math.max(0, most - 1));
  return { shown, otherCount: legend.length - shown.length };
}

function entryMarks(
  { sample, label }: SheetLegendEntry,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
): Mark[] {
  return [
    mark('g', { transform: `translate(${String(round(x))} ${String(round(y))})` }, sample),
    paperText(label, {
      x: x + SAMPLE_mm.width + 2,
      y: y + TEXT_mm,
      room: width - SAMPLE_mm.width - 2 - GAP_mm,
    }),
  ];
}
