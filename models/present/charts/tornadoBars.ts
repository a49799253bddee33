import { scaleLinear } from 'd3-scale';
import type { ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ReadingValue } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** A figure with one assumption at both ends of its bounds. */
export interface TornadoRow {
  readonly label: string;
  /** The bounds: "0.259 to 0.329". */
  readonly boundsText: string;
  /** The figure at the low and the high end of the assumption; null if it cannot be computed. */
  readonly low: number | null;
  readonly high: number | null;
  /** What is told at the row, below its label. */
  readonly told: readonly ReadingValue[];
}

/** A tornado: its rows, the figure as planned, and texts of the axis. */
export interface TornadoShape {
  readonly rows: readonly TornadoRow[];
  readonly planned: number;
  /** Formats a figure: "458.4 MWh". */
  readonly textOf: (value: number) => string;
  /** Whether 0 is a limit, as for a saving: the axis then includes it. */
  readonly hasZero: boolean;
}

interface Size {
  readonly width: number;
}

const ROW = 44;
const BAR = 16;
const BAR_TOP = 22;
const HEAD = 30;

/**
 * Assumptions as bars about the figure as planned, from its value at the low end to that at the high end of each; the colour tells
 * which end. Each row can be read.
 *
 * @param shape - rows from the largest to the smallest effect
 * @param size - room in pixels; the height follows from the number of rows
 * @param theme - colours
 */
export function tornadoBars(
  { rows, planned, textOf, hasZero }: TornadoShape,
  size: Size,
  theme: ChartTheme,
): Chart {
  const { width } = size;
  const values = [planned, ...rows.flatMap(({ low, high }) => [low ?? planned, high ?? planned])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [from, to] = hasZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  const x = scaleLinear()
    .domain(to > from ? [from, to] : [from - 1, to + 1])
    .range([2, width - 2]);
  const middle = round(x(planned));
  const height = HEAD + rows.length * ROW;
  const plannedText = textOf(planned);
  const half = textWidth(plannedText, 'bold') / 2;
  const zero = hasZero ? round(x(0)) : null;
  const drawn = drawing(width, height, [
    mark(
      'text',
      {
        x: round(Math.max(half, Math.min(middle, width - half))),
        y: 14,
        'text-anchor': 'middle',
        fill: theme.ink,
        'font-weight': 600,
      },
      [plannedText],
    ),
    ...rows.map((row, index) => rowMarks(row, HEAD + index * ROW, { x, middle, zero, width, theme })),
  ]);
  const readings = rows.map(({ label, told }, index) => ({
    box: { x: 0, y: HEAD + index * ROW, width, height: ROW },
    heading: label,
    values: told,
  }));
  return readable(drawn, readingList(readings));
}

interface Look {
  readonly x: (value: number) => number;
  readonly middle: number;
  /** Where the figure is 0; null if that is no limit. */
  readonly zero: number | null;
  readonly width: number;
  readonly theme: ChartTheme;
}

function rowMarks(row: TornadoRow, top: number, { x, middle, zero, width, theme }: Look): Mark {
  const { label, boundsText, low, high } = row;
  const room = textWidth(boundsText);
  const bar = (value: number | null, fill: string): Mark[] => {
    if (value === null) return [];
    const at = x(value);
    return [
      mark('rect', {
        x: round(Math.min(at, middle)),
        y: BAR_TOP,
        width: round(Math.max(1, Math.abs(at - middle))),
        height: BAR,
        fill,
      }),
    ];
  };
  const length = (value: number | null): number => (value === null ? 0 : Math.abs(x(value) - middle));
  const limit = (at: number, look: Mark['attributes']): Mark =>
    mark('line', { x1: at, x2: at, y1: BAR_TOP - 3, y2: BAR_TOP + BAR + 3, ...look });
  // Ends on one side of the figure: the shorter bar is drawn upon the longer one.
  const bars = (
    [
      [low, theme.ramp[1] ?? theme.muted],
      [high, theme.ramp[3] ?? theme.ink],
    ] as const
  ).toSorted(([one], [other]) => length(other) - length(one));
  return mark('g', { transform: `translate(0 ${String(top)})` }, [
    mark('text', { x: 0, y: 14, fill: theme.ink }, [clippedText(label, width - room - 12)]),
    mark('text', { x: width, y: 14, 'text-anchor': 'end', fill: theme.muted }, [boundsText]),
    ...bars.flatMap(([value, fill]) => bar(value, fill)),
    ...(zero === null ? [] : [limit(zero, { class: 'zero', stroke: theme.more, 'stroke-dasharray': '4 3' })]),
    limit(middle, { stroke: theme.ink }),
  ]);
}
