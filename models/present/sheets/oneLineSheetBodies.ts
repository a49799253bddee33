import type { OptionReport } from '../../report/reportSchema.ts';
import { numberText } from '../../units/text.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { printDiagram } from '../diagrams/diagramTheme.ts';
import { oneLine } from '../diagrams/oneLine.ts';
import type { SheetPaper } from './paper.ts';
import { drawingRoom, NOT_TO_SCALE, type SheetBody } from './SheetBody.ts';
import { onLayer } from './sheetLayer.ts';
import type { SheetExtent } from './sheetScale.ts';
import { MIN_TEXT_mm } from './paperText.ts';

/** Text of the diagram in its own pixels: the smallest that it has. */
const SMALLEST_px = 8.5;
/** At larger text a diagram of few nodes would fill the sheet. */
const LARGEST_TEXT_mm = 3;

const sizeOf = ({ attributes }: Mark): { readonly width: number; readonly height: number } => ({
  width: Number(attributes['width']),
  height: Number(attributes['height']),
});

/** The power one-line diagram of an option, a page on each sheet, as large as the sheet has room; none without a diagram. */
export function oneLineSheetBodies(option: OptionReport, paper: SheetPaper): SheetBody[] {
  const room = drawingRoom(paper);
  const pages = fittingPages(option, room);
  return pages.map((page, index) => {
    const { width, height } = sizeOf(page);
    const factor = factorOf(page, room);
    const text_mm = factor * SMALLEST_px;
    return {
      id: `one-line-${String(index + 1)}`,
      title:
        pages.length === 1
          ? 'Power one-line diagram'
          : `Power one-line diagram, part ${String(index + 1)} of ${String(pages.length)}`,
      subject: option.name,
      scale: NOT_TO_SCALE,
      marks: [
        onLayer('E-DIAG', [
          mark(
            'svg',
            {
              x: round((room.width_mm - width * factor) / 2),
              y: round((room.height_mm - height * factor) / 2),
              width: round(width * factor),
              height: round(height * factor),
              viewBox: `0 0 ${String(width)} ${String(height)}`,
            },
            page.children,
          ),
        ]),
      ],
      legend: [],
      floor: null,
      notes:
        text_mm < MIN_TEXT_mm - 0.005
          ? [
              `The smallest text is ${numberText(text_mm, 2)} mm high on this paper: larger paper makes it legible.`,
            ]
          : [],
    };
  });
}

/** Pages that are laid out for large text if they have room so, else for the smallest legible one. */
function fittingPages(option: OptionReport, room: SheetExtent): Mark[] {
  let pages: Mark[] = [];
  for (const text_mm of [LARGEST_TEXT_mm, 2.5, 2.2, MIN_TEXT_mm]) {
    const factor = text_mm / SMALLEST_px;
    pages = oneLine(option, { width: Math.floor(room.width_mm / factor), theme: printDiagram });
    if (pages.length < 2 && pages.every((page) => factorOf(page, room) >= factor * 0.999)) return pages;
  }
  return pages;
}

function factorOf(page: Mark, room: SheetExtent): number {
  const { width, height } = sizeOf(page);
  return Math.min(LARGEST_TEXT_mm / SMALLEST_px, room.width_mm / width, room.height_mm / height);
}
