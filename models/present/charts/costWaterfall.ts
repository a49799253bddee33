import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** The cost of an option, at one end of the waterfall. */
export interface WaterfallTotal {
  readonly name: string;
  /** Index of the option in the plan. */
  readonly place: number;
  readonly amount: number;
  /** Formatted: "4.76 M USD". */
  readonly figure: string;
}

/** Difference of a part between the two options; negative if the second costs less. */
export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
  readonly figure: string;
}

/** A waterfall from one option's cost to another's. */
export interface Waterfall {
  readonly from: WaterfallTotal;
  readonly steps: readonly WaterfallStep[];
  readonly to: WaterfallTotal;
  /** Note for an axis that does not start at 0: "total bars start at 4.5 M USD". */
  readonly beginText: (amount: number) => string;
}

interface Size {
  readonly width: number;
}

interface Bar {
  readonly label: string;
  readonly figure: string;
  readonly low: number;
  readonly high: number;
  /** Start of the next bar. */
  readonly end: number;
  readonly colour: string;
  readonly isTotal: boolean;
}

const ROW = 32;
const BAR = 18;
const BAR_TOP = 7;
const FOOT = 22;
/** Steps smaller than this fraction of the totals would be too thin: the axis then starts above 0. */
const MIN_FRACTION = 0.35;

/**
 * Cost difference between two options: from total to total, one row per part. If the totals are much larger than their
 * difference, the axis does not start at 0; the total bars are then broken, and a note states it.
 *
 * @param fall - totals and the steps between them
 * @param size - room in pixels; the height follows from the number of steps
 * @param theme - colours
 */
export function costWaterfall(fall: Waterfall, size: Size, theme: ChartTheme): Mark {
  const bars = barsOf(fall, theme);
  const begin = beginOf(bars);
  const most = Math.max(begin, max(bars, ({ high }) => high) ?? 0);
  const labelRoom = Math.min(190, size.width * 0.36);
  const figureRoom = 12 + (max(bars, ({ figure }) => textWidth(figure, 'bold')) ?? 0);
  const x = scaleLinear()
    .domain([begin, most > begin ? most : begin + 1])
    .range([labelRoom, Math.max(labelRoom + 40, size.width - figureRoom)]);
  const isBroken = begin > 0;
  const rows = bars.map((bar, index): Mark => {
    const next = index + 1 < bars.length ? [connector(round(x(bar.end)), theme)] : [];
    return mark('g', { transform: `translate(0 ${String(index * ROW)})` }, [
      mark(
        'text',
        { x: 0, y: BAR_TOP + 13.5, fill: theme.ink, ...(bar.isTotal ? { 'font-weight': 600 } : {}) },
        [clippedText(bar.label, labelRoom - 12, bar.isTotal ? 'bold' : 'regular')],
      ),
      ...next,
      ...barMarks(bar, x, { begin, theme }),
      mark(
        'text',
        { x: size.width, y: BAR_TOP + 13.5, 'text-anchor': 'end', fill: theme.ink, 'font-weight': 600 },
        [bar.figure],
      ),
    ]);
  });
  const height = bars.length * ROW;
  const begins = fall.beginText(begin);
  const note = isBroken
    ? [
        mark(
          'text',
          {
            x: round(Math.max(0, Math.min(labelRoom, size.width - textWidth(begins)))),
            y: height + 14,
            fill: theme.muted,
          },
          [begins],
        ),
      ]
    : [];
  return drawing(size.width, height + (isBroken ? FOOT : 0), [...rows, ...note]);
}

function barsOf({ from, steps, to }: Waterfall, theme: ChartTheme): Bar[] {
  let reached = from.amount;
  const between = steps.map(({ label, figure, change }): Bar => {
    const start = reached;
    reached += change;
    return {
      label,
      figure,
      low: Math.min(start, reached),
      high: Math.max(start, reached),
      end: reached,
      colour: change < 0 ? theme.less : theme.more,
      isTotal: false,
    };
  });
  return [totalBar(from, theme), ...between, totalBar(to, theme)];
}

function totalBar({ name, place, amount, figure }: WaterfallTotal, theme: ChartTheme): Bar {
  const colour = chartThemeOf(theme, place).main;
  return { label: name, figure, low: Math.min(0, amount), high: amount, end: amount, colour, isTotal: true };
}

/** Start of the axis: 0, or a value at which the steps are visible. */
function beginOf(bars: readonly Bar[]): number {
  const ends = bars.map(({ end }) => end);
  const [least, most] = [min(ends) ?? 0, max(ends) ?? 0];
  const range = most - least;
  if (least <= 0 || range <= 0 || range / most >= MIN_FRACTION) return Math.min(0, least);
  const step = 10 ** Math.floor(Math.log10(range));
  return Math.max(0, Math.floor((least - range / 2) / step) * step);
}

function connector(at: number, { muted }: ChartTheme): Mark {
  return mark('line', { x1: at, x2: at, y1: BAR_TOP + BAR, y2: ROW + BAR_TOP, stroke: muted });
}

interface BarLook {
  readonly begin: number;
  readonly theme: ChartTheme;
}

function barMarks(bar: Bar, x: (amount: number) => number, { begin, theme }: BarLook): Mark[] {
  const left = x(Math.max(begin, bar.low));
  const rect = mark('rect', {
    x: round(left),
    y: BAR_TOP,
    // A very small step stays visible.
    width: round(Math.max(1, x(bar.high) - left)),
    height: BAR,
    fill: bar.colour,
  });
  if (begin <= bar.low) return [rect];
  const d = `M${String(round(left + 9))} ${String(BAR_TOP - 2)}l4 7l-6 4l6 4l-4 7`;
  return [rect, mark('path', { d, fill: 'none', stroke: theme.surface, 'stroke-width': 3 })];
}
