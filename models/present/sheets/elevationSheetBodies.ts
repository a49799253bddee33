import { listText } from '../../units/text.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import { entryText, rackFactsText, rackTitle, unplacedTexts } from '../diagrams/elevationSchedule.ts';
import { elevationKinds } from './elevationKinds.ts';
import type { SheetPaper } from './paper.ts';
import { outerHeight_mm, scaledElevation } from './scaledElevation.ts';
import { drawingRoom, type SheetBody } from './SheetBody.ts';
import { sheetMuted } from './sheetInk.ts';
import { onLayer } from './sheetLayer.ts';
import type { SheetRack } from './SheetRack.ts';
import { scalesOn, sheetScaleText } from './sheetScale.ts';
import { paperText } from './paperText.ts';

const TITLE_mm = 3;
const TITLE_LINE_mm = 4;
const TEXT_mm = 2;
const LINE_mm = 2.8;
const GAP_mm = 8;
/** Lines of schedule and places leave at least this to be useful. */
const MIN_LINES = 6;
/** At 1:20 every device of a unit has its name; larger scales are for sets that have room on one sheet. */
const USUAL = 20;

interface Block {
  readonly rack: SheetRack;
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
}

/**
 * Front and rear of all different racks, as many on a sheet as it has room for: each with its devices, and the labels of all racks that are identical.
 *
 * @param racks - identical ones once
 * @returns none without racks
 */
export function elevationSheetBodies(racks: readonly SheetRack[], paper: SheetPaper): SheetBody[] {
  const room = drawingRoom(paper);
  const scales = usableScales(racks, paper);
  const laidOut = (scale: number): PlacedBlock[][] =>
    pagesOf(
      racks.map((rack) => blockOf(rack, scale, room.height_mm)),
      room,
    );
  const scale = scales.find((each) => each >= USUAL || laidOut(each).length === 1) ?? scales.at(-1);
  if (scale === undefined || racks.length === 0) return [];
  const pages = laidOut(scale);
  return pages.map((page, index) => ({
    id: `elevations-${String(index + 1)}`,
    title:
      pages.length === 1
        ? 'Rack elevations'
        : `Rack elevations, part ${String(index + 1)} of ${String(pages.length)}`,
    subject: listText(page.map(({ block }) => block.rack.rack.entries[0]?.name ?? '')),
    scale: sheetScaleText(scale, paper),
    marks: [
      onLayer(
        'T-ELEV',
        page.map(({ block, x, y }) =>
          mark('g', { transform: `translate(${String(round(x))} ${String(round(y))})` }, block.marks),
        ),
      ),
    ],
    legend: [],
    floor: null,
    notes: [
      'Identical racks are drawn once, with the labels of all. Numbers in the racks are those of the list below each. Units are counted from the bottom. Seen from the front and from the rear.',
    ],
  }));
}

/** The usual scales at which the tallest rack leaves room for its texts, the largest first. */
function usableScales(racks: readonly SheetRack[], paper: SheetPaper): number[] {
  const { width_mm, height_mm } = drawingRoom(paper);
  const tallest_mm = Math.max(...racks.map(outerHeight_mm));
  const widest_mm = Math.max(...racks.map((rack) => rack.width_mm));
  return scalesOn(paper).filter(
    (scale) =>
      tallest_mm / scale + 3 * TITLE_LINE_mm + MIN_LINES * LINE_mm + 8 <= height_mm &&
      (2 * widest_mm) / scale + 20 <= width_mm,
  );
}

function blockOf(sheetRack: SheetRack, scale: number, height: number): Block {
  const { rack } = sheetRack;
  const { marks, width, height: facesHeight } = scaledElevation(sheetRack, scale);
  const title = wrappedText(rackTitle(rack), { room: width, font_px: TITLE_mm, weight: 'bold', maxLines: 2 });
  const facts = wrappedText(rackFactsText(rack), { room: width, font_px: TEXT_mm, maxLines: 3 });
  const facesTop = title.length * TITLE_LINE_mm + facts.length * LINE_mm + 1;
  const footTop = facesTop + facesHeight + 2;
  const lines = fittingLines(footTexts(sheetRack), width, Math.floor((height - footTop - 1) / LINE_mm));
  const line = (text: string, y: number, fill?: string): Mark =>
    paperText(text, { x: 0, y, room: width, size_mm: TEXT_mm, ...(fill === undefined ? {} : { fill }) });
  return {
    rack: sheetRack,
    width,
    height: footTop + lines.length * LINE_mm + 1,
    marks: [
      ...title.map((text, index) =>
        paperText(text, {
          x: 0,
          y: TITLE_mm + index * TITLE_LINE_mm,
          room: width,
          size_mm: TITLE_mm,
          weight: 'bold',
        }),
      ),
      ...facts.map((text, index) =>
        line(text, title.length * TITLE_LINE_mm + TEXT_mm + index * LINE_mm, sheetMuted),
      ),
      mark('g', { transform: `translate(0 ${String(round(facesTop))})` }, marks),
      ...lines.map((text, index) => line(text, footTop + TEXT_mm + index * LINE_mm)),
    ],
  };
}

/** The places of the racks first, since the drawing stands for them; then the devices. */
function footTexts({ rack }: SheetRack): string[] {
  return [
    ...rack.entries.map(entryText),
    ...elevationKinds(rack).map(({ text }, index) => `(${String(index + 1)}) ${text}`),
    ...unplacedTexts(rack).map(({ text }) => text),
  ];
}

/** Texts broken into lines; those without room are counted. */
function fittingLines(texts: readonly string[], room: number, most: number): string[] {
  const broken = texts.map((text) => wrappedText(text, { room, font_px: TEXT_mm }));
  const all = broken.flat();
  if (all.length <= most) return all;
  return [
    ...all.slice(0, Math.max(0, most - 1)),
    `and ${String(all.length - most + 1)} more lines: larger paper`,
  ];
}

interface PlacedBlock {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** Blocks beside each other in rows, rows below each other, and further sheets. */
function pagesOf(
  blocks: readonly Block[],
  { width_mm, height_mm }: { readonly width_mm: number; readonly height_mm: number },
): PlacedBlock[][] {
  const pages: PlacedBlock[][] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > width_mm) [x, y, rowHeight] = [0, y + rowHeight + GAP_mm, 0];
    if (pages.length === 0 || y + block.height > height_mm) {
      pages.push([]);
      [x, y, rowHeight] = [0, 0, 0];
    }
    pages.at(-1)?.push({ block, x, y });
    x += block.width + GAP_mm;
    rowHeight = Math.max(rowHeight, block.height);
  }
  return pages;
}
