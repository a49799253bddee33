import type { Mark } from '../charts/mark.ts';
import type { SheetExtent } from './sheetScale.ts';
import type { SheetPaper } from './paper.ts';

/** An entry of the legend of a sheet: a sample of what is drawn, in a box of 6 by 3 mm at the origin, and its name. */
export interface SheetLegendEntry {
  readonly sample: readonly Mark[];
  readonly label: string;
}

/** What stands in the frame of a sheet. */
export interface SheetBody {
  /** The stem of its file: floor-hall-1, elevations-2, one-line-1. */
  readonly id: string;
  readonly title: string;
  /** What it is of: a hall, all halls, an option. */
  readonly subject: string;
  /** 1:100, or that it is not to scale. */
  readonly scale: string;
  /** In mm, from the upper left corner of the room within the frame. */
  readonly marks: readonly Mark[];
  readonly legend: readonly SheetLegendEntry[];
  /** Remarks that stand above the legend: what is assumed, thinned out or left out. */
  readonly notes: readonly string[];
  /** Of a floor plan: its scale, and the north-west corner of the hall in the room of the drawing; null for other sheets. */
  readonly floor: FloorOnSheet | null;
}

/** Where a hall is on its sheet. */
export interface FloorOnSheet {
  readonly hallId: string;
  /** Of 1:n. */
  readonly denominator: number;
  readonly left_mm: number;
  readonly top_mm: number;
}

/** What is not to scale says so. */
export const NOT_TO_SCALE = 'Not to scale';

/** Margins of a sheet: a wide one at the left for filing. Source: ISO 5457. */
export const SHEET_MARGINS_mm = { left: 20, other: 10 } as const;
/** Height of the title block, and of the legend beside it. */
const BLOCK_mm = 50;
/** Width of the title block. Source: ISO 7200, 180 mm. */
export const TITLE_BLOCK_mm = 180;
/** Least width of a legend beside the title block. */
const LEGEND_mm = 62;
/** Height of a legend that has its room above the title block. */
const LEGEND_ABOVE_mm = 42;
/** Distance of the drawing from the frame. */
export const PADDING_mm = 3;

/** A part of the strip below a drawing, from the upper left corner of the sheet. */
interface StripPart extends SheetExtent {
  readonly left_mm: number;
  readonly top_mm: number;
}

/** Legend and title block below the drawing of a sheet: side by side, or one above the other where the paper is too narrow. */
export function sheetStrip({ width_mm, height_mm }: SheetPaper): {
  readonly top_mm: number;
  readonly legend: StripPart;
  readonly title: StripPart;
} {
  const { left, other } = SHEET_MARGINS_mm;
  const [right_mm, bottom_mm] = [width_mm - other, height_mm - other];
  const beside_mm = right_mm - left - TITLE_BLOCK_mm;
  const blockTop_mm = bottom_mm - BLOCK_mm;
  const title = {
    left_mm: right_mm - TITLE_BLOCK_mm,
    top_mm: blockTop_mm,
    width_mm: TITLE_BLOCK_mm,
    height_mm: BLOCK_mm,
  };
  const isBeside = beside_mm >= LEGEND_mm;
  const top_mm = isBeside ? blockTop_mm : blockTop_mm - LEGEND_ABOVE_mm;
  const legend = {
    left_mm: left,
    top_mm,
    width_mm: isBeside ? beside_mm : right_mm - left,
    height_mm: isBeside ? BLOCK_mm : LEGEND_ABOVE_mm,
  };
  return { top_mm, legend, title };
}

/** The room of a drawing within the frame of a sheet. */
export function drawingRoom(paper: SheetPaper): SheetExtent {
  const { left, other } = SHEET_MARGINS_mm;
  return {
    width_mm: paper.width_mm - left - other - 2 * PADDING_mm,
    height_mm: sheetStrip(paper).top_mm - other - 2 * PADDING_mm,
  };
}
