import type { SheetPaper } from './paper.ts';

/** Scales of metric drawings, the largest first. Source: ISO 5455, and 1:25 and 1:250, which are usual on buildings. */
const METRIC_SCALES = [10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];

/** Scales of drawings in feet and inches: one foot of the building for a length on paper in inches. */
const IMPERIAL_SCALES: readonly (readonly [denominator: number, paper_in: string])[] = [
  [12, '1"'],
  [16, '3/4"'],
  [24, '1/2"'],
  [32, '3/8"'],
  [48, '1/4"'],
  [64, '3/16"'],
  [96, '1/8"'],
  [128, '3/32"'],
  [192, '1/16"'],
  [384, '1/32"'],
  [768, '1/64"'],
  [1200, ''],
  [2400, ''],
  [6000, ''],
  [12_000, ''],
];

/** The scales that are usual on a paper, as the denominators of 1:n, the largest drawing first. */
export function scalesOn({ series }: SheetPaper): readonly number[] {
  return series === 'metric' ? METRIC_SCALES : IMPERIAL_SCALES.map(([denominator]) => denominator);
}

/** A scale as it is written on a sheet: 1:100, 1/8" = 1'-0" (1:96), 1" = 100'-0" (1:1200). */
export function sheetScaleText(denominator: number, { series }: SheetPaper): string {
  if (series === 'metric') return `1:${String(denominator)}`;
  const paper_in = IMPERIAL_SCALES.find(([known]) => known === denominator)?.[1];
  if (paper_in === undefined) return `1:${String(denominator)}`;
  const text = paper_in === '' ? `1" = ${String(denominator / 12)}'-0"` : `${paper_in} = 1'-0"`;
  return `${text} (1:${String(denominator)})`;
}

/** A size in mm: of a drawing at full size, or of the room for it on paper. */
export interface SheetExtent {
  readonly width_mm: number;
  readonly height_mm: number;
}

/** Whether a drawing at a scale has room on paper. */
export const fitsAt = (denominator: number, drawn: SheetExtent, room: SheetExtent): boolean =>
  drawn.width_mm / denominator <= room.width_mm && drawn.height_mm / denominator <= room.height_mm;

/**
 * The largest usual scale at which a drawing has room.
 *
 * @param drawn - full size
 * @param room - on paper
 * @returns the denominator; undefined if none is small enough
 */
export function fittingScale(drawn: SheetExtent, room: SheetExtent, paper: SheetPaper): number | undefined {
  return scalesOn(paper).find((denominator) => fitsAt(denominator, drawn, room));
}
