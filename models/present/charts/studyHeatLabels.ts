import { max } from 'd3-array';
import { significant } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { wrappedText } from './wrappedText.ts';
import { clippedText } from './clippedText.ts';
import { mark, round, type Mark } from './mark.ts';
import { shortLabels } from './shortLabels.ts';
import type { StudyHeatAxis, StudyHeatGrid } from './studyHeat.ts';
import { textWidth } from './textWidth.ts';

const GAP = 8;
const FONT = 12;
/** Between the baselines of the lines of a name, and from the middle of a letter to its baseline. */
const LEADING = 14;
const BASELINE = 4;
const MAX_ROW_LINES = 5;
const MAX_TURNED_LINES = 2;
/** Of a label that is turned. */
const MAX_LENGTH = 220;
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

/** Names in lines of a width; with what they are in full, where the last line is cut. */
interface Wrapped {
  readonly lines: readonly string[];
  readonly whole: string;
}

/** Names whose lines would be the same keep their ends in one line, so that they can be told apart. */
function wrapped(texts: readonly string[], room: number, maxLines: number): Wrapped[] {
  const all = texts.map((text) => wrappedText(text, { room, font_px: FONT, maxLines }));
  const counts = new Map<string, number>();
  for (const lines of all) counts.set(lines.join(' '), (counts.get(lines.join(' ')) ?? 0) + 1);
  const short = shortLabels(texts, room);
  return all.map((lines, place) => {
    const whole = texts[place] ?? '';
    const isAlone = counts.get(lines.join(' ')) === 1 || lines.join(' ') === whole;
    return { lines: isAlone ? lines : [short[place] ?? ''], whole };
  });
}

const isWhole = ({ lines, whole }: Wrapped): boolean => lines.join(' ') === whole;

/** A line of a name; one that is cut says the name in full. */
const lineOf = (label: Wrapped, line: string): (Mark | string)[] =>
  isWhole(label) ? [line] : [line, mark('title', {}, [label.whole])];

/** Lines of text about a middle, right-aligned. */
function lineMarks(
  label: Wrapped,
  at: { readonly x: number; readonly middle: number },
  fill: string,
): Mark[] {
  const { lines } = label;
  const first = at.middle - ((lines.length - 1) * LEADING) / 2 + BASELINE;
  return lines.map((line, place) =>
    mark(
      'text',
      { x: round(at.x), y: round(first + place * LEADING), 'text-anchor': 'end', fill },
      lineOf(label, line),
    ),
  );
}

/** Height of a row whose name has room in its lines; 0 if all have room in one. */
export function rowLabelHeight(down: StudyHeatAxis, room: number): number {
  if (isNumeric(down)) return 0;
  const most = max(wrapped(heatAxisTexts(down), room, MAX_ROW_LINES), ({ lines }) => lines.length) ?? 1;
  return most === 1 ? 0 : most * LEADING + 2;
}

/** Labels left of the rows: a name that has no room in one line is wrapped. */
export function rowLabels(down: StudyHeatAxis, grid: StudyHeatGrid, theme: ChartTheme): Mark[] {
  const { left, top, cellHeight } = grid;
  const room = left - GAP;
  const texts = heatAxisTexts(down);
  const most = Math.max(1, Math.floor(cellHeight / LEADING));
  const labels = isNumeric(down)
    ? texts.map((text) => ({ lines: [clippedText(text, room)], whole: text }))
    : wrapped(texts, room, most);
  return labels.flatMap((label, row) =>
    lineMarks(label, { x: room, middle: top + (row + 0.5) * cellHeight }, theme.muted),
  );
}

/** Whether all labels have room beside each other. */
function isFlat(texts: readonly string[], { cellWidth }: StudyHeatGrid): boolean {
  return texts.every((text) => textWidth(text) + GAP <= cellWidth);
}

/** Lines that have room in the width of a column, for a label that is turned. */
const turnedLines = (cellWidth: number): number =>
  Math.max(1, Math.min(MAX_TURNED_LINES, Math.floor(cellWidth / LEADING)));

/** The labels of columns, turned. */
const turnedLabels = (across: StudyHeatAxis, { cellWidth }: StudyHeatGrid): Wrapped[] =>
  wrapped(heatAxisTexts(across), MAX_LENGTH, turnedLines(cellWidth));

/** Height of the labels below the columns. */
export function columnRoom(across: StudyHeatAxis, grid: StudyHeatGrid): number {
  if (isFlat(heatAxisTexts(across), grid)) return FLAT;
  const longest = max(turnedLabels(across, grid), ({ lines }) => max(lines, (line) => textWidth(line)));
  return GAP + Math.ceil(Math.min(MAX_LENGTH, longest ?? 0));
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
  const right = left + across.values.length * cellWidth - DESCENT;
  return turnedLabels(across, grid).flatMap((label, column) => {
    if (column % every !== 0) return [];
    const first = middleOf(column) - ((label.lines.length - 1) * LEADING) / 2 + BASELINE;
    return label.lines.map((line, place) => {
      const x = round(Math.min(first + place * LEADING, right));
      const transform = `translate(${String(x)} ${String(bottom + GAP)}) rotate(-90)`;
      return mark('text', { transform, 'text-anchor': 'end', fill: theme.muted }, lineOf(label, line));
    });
  });
}
