import { mark, type Mark } from '../charts/mark.ts';
import type { SheetBody } from './SheetBody.ts';
import { sheetInk, sheetLines, sheetMuted } from './sheetInk.ts';
import { MIN_TEXT_mm, paperText, textWidth_mm } from './paperText.ts';

/** Characters of an entry of the title block. */
export const MAX_SHEET_TEXT = 120;

/** What the title block says besides the sheet's own title and scale. */
export interface SheetDetails {
  readonly project: string;
  /** As the shell states it: 2026-11-30. Models have no clock. */
  readonly date: string;
  readonly revision: string;
  readonly revisionNote: string;
  readonly drawnBy: string;
}

interface Cell {
  readonly caption: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size_mm?: number;
  readonly isBold?: boolean;
}

/** The place of a sheet in its set, and its paper. */
export interface SheetPlace {
  readonly number: number;
  readonly count: number;
  readonly paper: string;
}

/** The title block, from the upper left corner of its place. */
export function titleBlock(
  { title, subject, scale }: Pick<SheetBody, 'title' | 'subject' | 'scale'>,
  details: SheetDetails,
  { number, count, paper }: SheetPlace,
): Mark[] {
  const { project, date, revision, revisionNote, drawnBy } = details;
  const cells: readonly Cell[] = [
    { caption: 'Project', text: project, left: 0, top: 0, width: 120, height: 13, size_mm: 4, isBold: true },
    {
      caption: 'Sheet',
      text: `${String(number)} of ${String(count)}`,
      left: 120,
      top: 0,
      width: 60,
      height: 13,
      size_mm: 4,
      isBold: true,
    },
    { caption: 'Title', text: title, left: 0, top: 13, width: 120, height: 13, size_mm: 4, isBold: true },
    { caption: 'Scale', text: scale, left: 120, top: 13, width: 60, height: 13, size_mm: 3.5 },
    { caption: 'Subject', text: subject, left: 0, top: 26, width: 80, height: 12, size_mm: 3 },
    { caption: 'Drawn by', text: drawnBy, left: 80, top: 26, width: 40, height: 12 },
    { caption: 'Date', text: date, left: 120, top: 26, width: 30, height: 12 },
    { caption: 'Paper', text: paper.replace(/ \(.*/, ''), left: 150, top: 26, width: 30, height: 12 },
    {
      caption: 'Revision',
      text: revision,
      left: 0,
      top: 38,
      width: 20,
      height: 12,
      size_mm: 3,
      isBold: true,
    },
    { caption: 'Revision note', text: revisionNote, left: 20, top: 38, width: 160, height: 12 },
  ];
  return cells.flatMap(cellMarks);
}

const INSET_mm = 1.5;

function cellMarks({ caption, text, left, top, width, height, size_mm = 2.5, isBold }: Cell): Mark[] {
  const room = width - 2 * INSET_mm;
  const place = { x: left + INSET_mm, room };
  const weight = isBold === true ? 'bold' : 'regular';
  const smaller = [size_mm, 3.5, 3, 2.5, 2].filter((size) => size <= size_mm);
  const size = smaller.find((each) => textWidth_mm(text, each, weight) <= room) ?? 2;
  return [
    mark('rect', {
      x: left,
      y: top,
      width,
      height,
      fill: 'none',
      stroke: sheetInk,
      'stroke-width': sheetLines.medium,
    }),
    paperText(caption, { ...place, y: top + 3, size_mm: MIN_TEXT_mm, fill: sheetMuted }),
    ...(text === ''
      ? []
      : [
          paperText(text, {
            ...place,
            y: top + height - 3,
            size_mm: size,
            weight,
          }),
        ]),
  ];
}
