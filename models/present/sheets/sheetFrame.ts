import { mark, round, type Mark } from '../charts/mark.ts';
import type { SheetPaper } from './paper.ts';
import { PADDING_mm, SHEET_MARGINS_mm, sheetStrip, type SheetBody } from './SheetBody.ts';
import { sheetInk, sheetLines, sheetWhite } from './sheetInk.ts';
import { onLayer } from './sheetLayer.ts';
import { sheetLegend } from './sheetLegend.ts';
import { titleBlock, type SheetDetails, type SheetPlace } from './titleBlock.ts';

const at = (x: number, y: number, marks: readonly Mark[]): Mark =>
  mark('g', { transform: `translate(${String(round(x))} ${String(round(y))})` }, marks);

/** A whole sheet: frame, drawing, legend and title block, as a drawing in mm at true size. */
export function sheetDrawing(
  body: SheetBody,
  paper: SheetPaper,
  details: SheetDetails,
  place: Omit<SheetPlace, 'paper'>,
): Mark {
  const { width_mm, height_mm } = paper;
  const { left, other } = SHEET_MARGINS_mm;
  const [right, bottom] = [width_mm - other, height_mm - other];
  const { top_mm, legend, title } = sheetStrip(paper);
  const isLegendBeside = legend.top_mm === title.top_mm;
  const ruled = [top_mm, ...(isLegendBeside ? [] : [title.top_mm])];
  const frame = { fill: 'none', stroke: sheetInk, 'stroke-width': sheetLines.frame };
  const name = `${body.title}, ${body.subject}`;
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${String(round(width_mm))}mm`,
      height: `${String(round(height_mm))}mm`,
      viewBox: `0 0 ${String(round(width_mm))} ${String(round(height_mm))}`,
      role: 'img',
      'aria-label': name,
      'font-family': 'system-ui, sans-serif',
      'font-size': 2.5,
    },
    [
      mark('title', {}, [name]),
      mark('rect', { x: 0, y: 0, width: round(width_mm), height: round(height_mm), fill: sheetWhite }),
      at(left + PADDING_mm, other + PADDING_mm, body.marks),
      onLayer('G-ANNO-TTLB', [
        mark('rect', {
          ...frame,
          x: left,
          y: other,
          width: round(right - left),
          height: round(bottom - other),
        }),
        mark('path', {
          ...frame,
          d: ruled.map((y) => `M${String(left)} ${String(round(y))}H${String(round(right))}`).join(''),
        }),
        at(title.left_mm, title.top_mm, titleBlock(body, details, { ...place, paper: paper.label })),
      ]),
      onLayer('G-ANNO-LEGN', [at(legend.left_mm, legend.top_mm, sheetLegend(body, legend))]),
    ],
  );
}
