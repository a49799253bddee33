import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { acrossTicks } from './acrossTicks.ts';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart } from './readings.ts';
import { toldWithColours, type SweptTold } from './sweepLines.ts';
import { textWidth } from './textWidth.ts';

/** One place with a figure of each option. */
export interface PlaceRow {
  readonly name: string;
  /** True for the climate of the plan. */
  readonly isOwn: boolean;
  readonly dots: readonly { readonly place: number; readonly value: number; readonly isSound: boolean }[];
  readonly told: SweptTold;
}

interface Size {
  readonly width: number;
}

const ROW = 26;
const HEAD = 30;
const RADIUS = 5;

/**
 * A figure of all options in several places: a row for each place, a dot in its colour for each option, all on one scale. Each row
 * can be read.
 *
 * @param rows - from the top to the bottom
 * @param unit - that the values are shown in; empty for a ratio
 * @param size - room in pixels; the height follows from the number of rows
 * @param theme - colours
 */
export function climateDots(
  rows: readonly PlaceRow[],
  unit: string,
  { width }: Size,
  theme: ChartTheme,
): Chart {
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
  const ticks = acrossTicks(x, [unit === '' ? 0 : textWidth(unit) + 8, width]);
  const height = HEAD + rows.length * ROW + 4;
  const drawn = drawing(width, height, [
    mark('text', { x: 0, y: 14, fill: theme.muted }, [unit]),
    ...ticks.labels(14, theme.muted),
    ...ticks.values.map((tick) =>
      mark('line', { x1: round(x(tick)), x2: round(x(tick)), y1: HEAD - 6, y2: height, stroke: theme.line }),
    ),
    ...rows.map((row, index) => rowMarks(row, HEAD + index * ROW, { x, nameRoom, theme })),
  ]);
  const readings = rows.map(({ told }, index) => ({
    box: { x: 0, y: HEAD + index * ROW, width, height: ROW },
    ...toldWithColours(told, theme),
  }));
  return readable(drawn, readingList(readings));
}

interface Look {
  readonly x: (value: number) => number;
  readonly nameRoom: number;
  readonly theme: ChartTheme;
}

function rowMarks({ name, isOwn, dots }: PlaceRow, top: number, look: Look): Mark {
  const { x, nameRoom, theme } = look;
  const middle = ROW / 2;
  const at = dots.map(({ value }) => x(value));
  const [from = nameRoom, to = nameRoom] = extent(at);
  return mark('g', { transform: `translate(0 ${String(top)})` }, [
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
