import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { significant } from '../format/number.ts';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** One place with a figure of each option. */
export interface ClimateRow {
  /** Index of the place in the list of the study. */
  readonly step: number;
  readonly name: string;
  /** True for the climate of the plan. */
  readonly isOwn: boolean;
  readonly dots: readonly { readonly place: number; readonly value: number; readonly isSound: boolean }[];
}

interface Size {
  readonly width: number;
}

const ROW = 26;
const HEAD = 30;
const RADIUS = 5;

/**
 * A figure of all options in several places: a row for each place, a dot in its colour for each option, all on one scale. Each row is
 * a group with `data-step`, for a pointer to find.
 *
 * @param rows - from the top to the bottom
 * @param unit - that the values are shown in; empty for a ratio
 * @param size - room in pixels; the height follows from the number of rows
 * @param theme - colours
 */
export function climateDots(
  rows: readonly ClimateRow[],
  unit: string,
  { width }: Size,
  theme: ChartTheme,
): Mark {
  const values = rows.flatMap(({ dots }) => dots.map(({ value }) => value));
  const [least = 0, most = 1] = extent(values);
  const nameRoom = Math.min(
    width * 0.4,
    12 + Math.max(60, ...rows.map(({ name }) => textWidth(name, 'bold'))),
  );
  const x = scaleLinear()
    .domain(most > least ? [least, most] : [least - 0.5, most + 0.5])
    .nice(4)
    .range([nameRoom + RADIUS, width - 24]);
  const widest = Math.max(...x.ticks(5).map((tick) => textWidth(significant(tick))));
  const count = Math.max(2, Math.min(5, Math.floor((width - nameRoom) / (widest + 18))));
  const height = HEAD + rows.length * ROW + 4;
  return drawing(width, height, [
    mark('text', { x: 0, y: 14, fill: theme.muted }, [unit]),
    ...x.ticks(count).flatMap((tick) => [
      mark('line', {
        x1: round(x(tick)),
        x2: round(x(tick)),
        y1: HEAD - 6,
        y2: height,
        stroke: theme.line,
      }),
      mark('text', { x: round(x(tick)), y: 14, 'text-anchor': 'middle', fill: theme.muted }, [
        significant(tick),
      ]),
    ]),
    ...rows.map((row, index) => rowMarks(row, HEAD + index * ROW, { x, nameRoom, width, theme })),
  ]);
}

interface Look {
  readonly x: (value: number) => number;
  readonly nameRoom: number;
  readonly width: number;
  readonly theme: ChartTheme;
}

function rowMarks({ step, name, isOwn, dots }: ClimateRow, top: number, look: Look): Mark {
  const { x, nameRoom, width, theme } = look;
  const middle = ROW / 2;
  const at = dots.map(({ value }) => x(value));
  const [from = nameRoom, to = nameRoom] = extent(at);
  return mark('g', { class: 'month', 'data-step': step, transform: `translate(0 ${String(top)})` }, [
    mark('rect', { class: 'reach', x: 0, y: 0, width, height: ROW, fill: 'transparent' }),
    mark('text', { x: 0, y: middle + 4, fill: theme.ink, ...(isOwn ? { 'font-weight': 600 } : {}) }, [
      clippedText(name, nameRoom - 8, isOwn ? 'bold' : 'regular'),
    ]),
    mark('line', { x1: round(from), x2: round(to), y1: middle, y2: middle, stroke: theme.muted }),
    ...[...dots].reverse().map(({ place, value, isSound }) => {
      const colour = chartThemeOf(theme, place).main;
      return mark('circle', {
        cx: round(x(value)),
        cy: middle,
        r: RADIUS,
        fill: isSound ? colour : theme.surface,
        stroke: isSound ? theme.surface : colour,
        'stroke-width': isSound ? 1 : 2,
        'data-option': place,
      });
    }),
  ]);
}
