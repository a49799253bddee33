import { extent, max } from 'd3-array';
import { chartKeys } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { evenHeat } from './evenHeat.ts';
import { axisTitle, valueInUnit } from './figureAxis.ts';
import { heatLegend, LEGEND } from './heatLegend.ts';
import type { HeatQuantity } from './heatScale.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartBox, type ChartReading } from './readings.ts';
import type { StudyHeat, StudyHeatAxis, StudyHeatCell, StudyHeatGrid } from './studyHeat.ts';
import { studyHeatCells } from './studyHeatCells.ts';
import { studyHeatKeys } from './studyHeatKeys.ts';
import { columnLabels, columnRoom, heatAxisTexts, rowLabelHeight, rowLabels } from './studyHeatLabels.ts';
import { textWidth } from './textWidth.ts';

interface Size {
  readonly width: number;
}

const TOP = 24;
const GAP = 8;
const MAX_CELL = 120;
const CELL_HEIGHT = { least: 16, most: 34 };
const PLOT = 420;
const NAME_SHARE = { usual: 0.34, narrow: 0.42 };
const NARROW = 480;
const MAX_NAME = 260;
const LINE = 20;
/** Room that keys need. */
const MIN_KEYS = 140;
const PAGE = 5;
const NOT_COMPUTED: StudyHeatCell = { value: null, reason: 'not computed' };

/**
 * A figure over two axes as coloured cells, in equal steps that the legend states. A cell with room has its value as text; one
 * outside of the limits is hatched, one without a figure has a cross. Each cell can be read; arrow keys move by a column or a row.
 *
 * @param heat - up to 40 columns and 40 rows
 * @param size - room in pixels; the height follows from the number of rows
 * @param theme - colours
 */
export function studyHeatMap(heat: StudyHeat, { width }: Size, theme: ChartTheme): Chart {
  const { across, down, figure } = heat;
  const grid = gridOf(heat, width);
  const { left, top, columns, rows, cellWidth, cellHeight } = grid;
  if (columns * rows === 0) {
    const told = mark('text', { x: 0, y: 16, fill: theme.muted }, [
      clippedText('An axis has no value.', width),
    ]);
    return readable(drawing(width, LINE + GAP, [told]), readingList([]));
  }
  const cells = Array.from({ length: columns * rows }, (_, place) => heat.cells[place] ?? NOT_COMPUTED);
  const quantity = evenHeat(heat.domain ?? domainOf(cells), {
    label: figure.label,
    unit: figure.unit,
    missingText: 'no figure',
    hasZero: true,
  });
  const bottom = top + rows * cellHeight;
  const titleAt = bottom + columnRoom(across, grid) + LINE;
  const right = Math.max(left + columns * cellWidth, left + Math.min(width - left, 200));
  const legend = legendMarks(heat, { quantity, cells }, { top: titleAt + LINE, left, right: width }, theme);
  const keysAt = { top: titleAt + LINE + legend.height, left: width - left < MIN_KEYS ? 0 : left, width };
  const keys = chartKeys(studyHeatKeys(cells, theme), keysAt, theme);
  const drawn = drawing(width, keysAt.top + keys.height, [
    mark('text', { x: 0, y: 14, fill: theme.muted }, [clippedText(axisTitle(down), width)]),
    ...studyHeatCells(cells, grid, { quantity, theme }),
    ...rowLabels(down, grid, theme),
    ...columnLabels(across, grid, theme),
    titleBelow(axisTitle(across), { y: titleAt, right, width }, theme),
    ...legend.marks,
    ...keys.marks,
  ]);
  return readable(drawn, {
    count: cells.length,
    of: (place) => cellReading(place, { heat, cells, grid, theme }),
    at: (x, y) => {
      const [column, row] = [Math.floor((x - left) / cellWidth), Math.floor((y - top) / cellHeight)];
      const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
      return isInside ? row * columns + column : undefined;
    },
    steps: { across: 1, down: columns, page: columns * PAGE },
  });
}

function gridOf({ across, down }: StudyHeat, width: number): StudyHeatGrid {
  const [columns, rows] = [across.values.length, down.values.length];
  const widest = max(heatAxisTexts(down), (text) => textWidth(text)) ?? 0;
  const share = width < NARROW ? NAME_SHARE.narrow : NAME_SHARE.usual;
  // Numbers are never cut.
  const most = down.values.some((value) => typeof value === 'string') ? width * share : widest;
  const left = Math.ceil(Math.min(widest, most, MAX_NAME)) + GAP;
  const cellHeight = Math.floor(PLOT / Math.max(1, rows));
  const usual = Math.max(CELL_HEIGHT.least, Math.min(CELL_HEIGHT.most, cellHeight));
  return {
    left,
    top: TOP,
    columns,
    rows,
    cellWidth: Math.min(MAX_CELL, (width - left) / Math.max(1, columns)),
    cellHeight: Math.max(usual, rowLabelHeight(down, left - GAP)),
  };
}

function domainOf(cells: readonly StudyHeatCell[]): [number, number] {
  const [least = 0, most = 0] = extent(cells, ({ value }) => value ?? undefined);
  return [least, most];
}

interface LegendPlace {
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

interface Coloured {
  readonly quantity: HeatQuantity;
  readonly cells: readonly StudyHeatCell[];
}

/** The figure above its colours; nothing if no cell has a colour. */
function legendMarks(
  { figure }: StudyHeat,
  { quantity, cells }: Coloured,
  { top, left, right }: LegendPlace,
  theme: ChartTheme,
): { readonly marks: Mark[]; readonly height: number } {
  if (cells.every(({ value }) => value === null)) return { marks: [], height: 0 };
  const title = clippedText(axisTitle(figure), right);
  const x = round(Math.max(0, Math.min(left, right - textWidth(title))));
  return {
    marks: [
      mark('text', { x, y: top, fill: theme.muted }, [title]),
      ...heatLegend({ ...quantity, unit: '' }, { top: top + GAP, left, right }, theme),
    ],
    height: GAP + LEGEND,
  };
}

interface TitlePlace {
  readonly y: number;
  readonly right: number;
  readonly width: number;
}

/** At the right end of the cells; a longer one takes the room to their left. */
function titleBelow(text: string, { y, right, width }: TitlePlace, theme: ChartTheme): Mark {
  const shown = clippedText(text, width);
  const end = Math.max(right, Math.min(width, textWidth(shown)));
  return mark('text', { x: round(end), y, 'text-anchor': 'end', fill: theme.muted }, [shown]);
}

interface Read {
  readonly heat: StudyHeat;
  readonly cells: readonly StudyHeatCell[];
  readonly grid: StudyHeatGrid;
  readonly theme: ChartTheme;
}

function cellReading(place: number, { heat, cells, grid, theme }: Read): ChartReading {
  const { across, down, figure } = heat;
  const { left, top, columns, cellWidth, cellHeight } = grid;
  const [column, row] = [place % columns, Math.floor(place / columns)];
  const { id, value, reason = 'no figure', limit = '' } = cells[place] ?? NOT_COMPUTED;
  const box: ChartBox = {
    x: round(left + column * cellWidth),
    y: top + row * cellHeight,
    width: round(cellWidth),
    height: cellHeight,
  };
  const nameOf = (axis: StudyHeatAxis, index: number): string => {
    const told = axis.values[index] ?? '';
    return typeof told === 'number' ? valueInUnit(told, axis.unit) : told;
  };
  return {
    ...(id === undefined ? {} : { id }),
    box,
    heading: [nameOf(down, row), nameOf(across, column)].join(' · '),
    values: [
      { label: figure.label, text: value === null ? reason : valueInUnit(value, figure.unit) },
      ...(limit === '' ? [] : [{ label: 'Outside limits', text: limit }]),
    ],
    marks: [
      mark('rect', { ...box, fill: 'none', stroke: theme.surface, 'stroke-width': 4 }),
      mark('rect', { ...box, fill: 'none', stroke: theme.ink, 'stroke-width': 2 }),
    ],
  };
}
