import { fixed } from '../format/number.ts';
import type { ChartTheme } from './chartTheme.ts';
import { heatColours, heatStep, type HeatQuantity } from './heatScale.ts';
import { inkOn } from './inkOn.ts';
import { mark, round, type Mark } from './mark.ts';
import type { ChartBox } from './readings.ts';
import type { StudyHeatCell, StudyHeatGrid } from './studyHeat.ts';
import { textWidth } from './textWidth.ts';

interface Look {
  readonly quantity: HeatQuantity;
  readonly theme: ChartTheme;
}

/** Distance of the lines of a hatch, along the edges of a cell. */
const HATCH = 7;
const FONT_px = 11;
const DIGITS = 6;
const PADDING = 6;
/** Height of the ground below a value in a hatched cell. */
const GROUND = 14;
/** Cells of this size are apart; smaller ones touch. */
const MIN_APART = 10;

/** Lines from the lower left to the upper right of a rectangle, as a path. */
export function hatchPath({ x, y, width, height }: ChartBox): string {
  const lines: string[] = [];
  // A line goes through the points whose distances from the left and the top add up to `sum`.
  const first = width + height < 2 * HATCH ? (width + height) / 2 : HATCH;
  for (let sum = first; sum < width + height; sum += HATCH) {
    const [fromX, toX] = [Math.max(0, sum - height), Math.min(width, sum)];
    lines.push(
      `M${String(round(x + fromX))} ${String(round(y + sum - fromX))}L${String(round(x + toX))} ${String(round(y + sum - toX))}`,
    );
  }
  return lines.join('');
}

/** A cross in the middle of a rectangle. */
export function crossPath(x: number, y: number): string {
  const [left, top] = [String(round(x - 3)), String(round(y - 3))];
  return `M${left} ${top}l6 6m0 -6l-6 6`;
}

/** Whether a cell has no figure, and gets none. */
export const hasCross = ({ value, isPending }: StudyHeatCell): boolean =>
  value === null && isPending !== true;

/** The cells of a heat map: one path for each colour, then hatches and crosses, then values where all have room. */
export function studyHeatCells(
  cells: readonly StudyHeatCell[],
  grid: StudyHeatGrid,
  { quantity, theme }: Look,
): Mark[] {
  const { left, top, columns, cellWidth, cellHeight } = grid;
  const gap = Math.min(cellWidth, cellHeight) >= MIN_APART ? 1 : 0;
  const colours = heatColours(quantity, theme);
  const paths = new Map<string, string>();
  const hatches = new Map<string, string>();
  let crosses = '';
  const add = (to: Map<string, string>, key: string, path: string): void => {
    to.set(key, `${to.get(key) ?? ''}${path}`);
  };
  const placeOf = (place: number): readonly [x: number, y: number] => [
    left + (place % columns) * cellWidth,
    top + Math.floor(place / columns) * cellHeight,
  ];
  const fillOf = ({ value }: StudyHeatCell): string =>
    value === null ? theme.hover : (colours[heatStep(value, quantity)] ?? theme.ink);
  for (const [place, cell] of cells.entries()) {
    const [x, y] = placeOf(place);
    const [width, height] = [round(cellWidth - gap), cellHeight - gap];
    const fill = fillOf(cell);
    add(
      paths,
      fill,
      `M${String(round(x))} ${String(y)}h${String(width)}v${String(height)}h-${String(width)}z`,
    );
    if ((cell.limit ?? '') !== '') add(hatches, inkOn(fill, theme), hatchPath({ x, y, width, height }));
    if (hasCross(cell)) crosses += crossPath(x + cellWidth / 2, y + cellHeight / 2);
  }
  return [
    ...[...paths].map(([fill, d]) =>
      mark('path', { d, fill, ...(gap === 0 ? { 'shape-rendering': 'crispEdges' } : {}) }),
    ),
    ...[...hatches].map(([stroke, d]) => mark('path', { class: 'hatch', d, stroke, 'stroke-opacity': 0.75 })),
    ...(crosses === ''
      ? []
      : [mark('path', { class: 'missing', d: crosses, stroke: theme.muted, fill: 'none' })]),
    ...valueTexts(cells, { grid, placeOf, fillOf, quantity, theme }),
  ];
}

interface Placed extends Look {
  readonly grid: StudyHeatGrid;
  readonly placeOf: (place: number) => readonly [x: number, y: number];
  readonly fillOf: (cell: StudyHeatCell) => string;
}

/** One more than the legend has, but not beyond six digits. */
function valueDecimals({ decimals, domain = [0, 0] }: HeatQuantity): number {
  const size = Math.max(...domain.map(Math.abs));
  if (size < 1) return decimals + 1;
  return Math.max(0, Math.min(decimals + 1, DIGITS - 1 - Math.floor(Math.log10(size))));
}

/** None, if one of them has no room. */
function valueTexts(cells: readonly StudyHeatCell[], look: Placed): Mark[] {
  const { grid, placeOf, fillOf, quantity, theme } = look;
  const { cellWidth, cellHeight } = grid;
  const decimals = valueDecimals(quantity);
  const texts = cells.map(({ value }) => (value === null ? '' : fixed(value, decimals)));
  const widthOf = (text: string): number => (textWidth(text) * FONT_px) / 12;
  if (cellHeight < GROUND + 2 || texts.some((text) => widthOf(text) + PADDING > cellWidth)) return [];
  return cells.flatMap((cell, place) => {
    const text = texts[place] ?? '';
    if (text === '') return [];
    const [x, y] = placeOf(place);
    const [middle, fill] = [x + cellWidth / 2, fillOf(cell)];
    const width = widthOf(text) + 4;
    const ground = mark('rect', {
      x: round(middle - width / 2),
      y: round(y + (cellHeight - GROUND) / 2),
      width: round(width),
      height: GROUND,
      fill,
    });
    const value = mark(
      'text',
      {
        x: round(middle),
        y: round(y + cellHeight / 2 + 4),
        'text-anchor': 'middle',
        'font-size': FONT_px,
        fill: inkOn(fill, theme),
      },
      [text],
    );
    return (cell.limit ?? '') === '' ? [value] : [ground, value];
  });
}
