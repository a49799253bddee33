import { max } from 'd3-array';
import { significant } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { mark, round, type Mark } from './mark.ts';
import { shortLabels } from './shortLabels.ts';
import type { StudyHeatAxis, StudyHeatGrid } from './studyHeat.ts';
import { textWidth } from './textWidth.ts';

const GAP = 8;
/** Of a label that is turned. */
const MAX_LENGTH = 120;
/** Between the baselines of labels that are turned, and of one from the right end of the cells. */
const LINE = 16;
const DESCENT = 3;
const FLAT = 16;
const DIGITS = 6;

/** The names of the values of an axis, without the unit. */
export function heatAxisTexts({ values }: StudyHeatAxis): string[] {
  return values.map((value) => (typeof value === 'number' ? significant(value, DIGITS) : value));
}

const isNumeric = ({ values }: StudyHeatAxis): boolean => values.every((value) => typeof value === 'number');

/** Labels left of the rows. */
export function rowLabels(down: StudyHeatAxis, grid: StudyHeatGrid, theme: ChartTheme): Mark[] {
  const { left, top, cellHeight } = grid;
  const room = left - GAP;
  const texts = heatAxisTexts(down);
  return (isNumeric(down) ? texts : shortLabels(texts, room)).map((text, row) =>
    mark(
      'text',
      { x: room, y: round(top + (row + 0.5) * cellHeight + 4), 'text-anchor': 'end', fill: theme.muted },
      [clippedText(text, room)],
    ),
  );
}

/** Whether all labels have room beside each other. */
function isFlat(texts: readonly string[], { cellWidth }: StudyHeatGrid): boolean {
  return texts.every((text) => textWidth(text) + GAP <= cellWidth);
}

/** Height of the labels below the columns. */
export function columnRoom(across: StudyHeatAxis, grid: StudyHeatGrid): number {
  const texts = heatAxisTexts(across);
  if (isFlat(texts, grid)) return FLAT;
  return GAP + Math.min(MAX_LENGTH, max(texts, (text) => textWidth(text)) ?? 0);
}

/** Labels below the columns: turned by a quarter where they have no room beside each other, and then as many as have room. */
export function columnLabels(across: StudyHeatAxis, grid: StudyHeatGrid, theme: ChartTheme): Mark[] {
  const { left, top, rows, cellWidth, cellHeight } = grid;
  const texts = heatAxisTexts(across);
  const bottom = top + rows * cellHeight;
  const middleOf = (column: number): number => left + (column + 0.5) * cellWidth;
  if (isFlat(texts, grid)) {
    return texts.map((text, column) =>
      mark(
        'text',
        { x: round(middleOf(column)), y: bottom + FLAT, 'text-anchor': 'middle', fill: theme.muted },
        [text],
      ),
    );
  }
  const every = Math.max(1, Math.ceil(LINE / cellWidth));
  return shortLabels(texts, MAX_LENGTH).flatMap((text, column) => {
    if (column % every !== 0) return [];
    const x = Math.min(middleOf(column) + 4, left + across.values.length * cellWidth - DESCENT);
    const place = `translate(${String(round(x))} ${String(bottom + GAP)}) rotate(-90)`;
    return [mark('text', { transform: place, 'text-anchor': 'end', fill: theme.muted }, [text])];
  });
}
