import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart } from './readings.ts';
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
/** Height of the texts above a bar, and least length of the bars beside their texts. */
const LINE = 18;
const MIN_BARS = 80;
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
export function costWaterfall(fall: Waterfall, size: Size, theme: ChartTheme): Chart {
  const bars = barsOf(fall, theme);
  const begin = beginOf(bars);
  const most = Math.max(begin, max(bars, ({ high }) => high) ?? 0);
  const figureRoom = 12 + (max(bars, ({ figure }) => textWidth(figure, 'bold')) ?? 0);
  // On a narrow drawing, label and figure are above their bar.
  const isStacked = Math.min(190, size.width * 0.36) + figureRoom + MIN_BARS > size.width;
  const labelRoom = isStacked ? size.width - figureRoom : Math.min(190, size.width * 0.36);
  const rowHeight = isStacked ? ROW + LINE : ROW;
  const barTop = isStacked ? BAR_TOP + LINE : BAR_TOP;
  const textBaseline = isStacked ? BAR_TOP + 7 : BAR_TOP + 13.5;
  const left = isStacked ? 0 : labelRoom;
  const x = scaleLinear()
    .domain([begin, most > begin ? most : begin + 1])
    .range([left, isStacked ? size.width - 1 : size.width - figureRoom]);
  const isBroken = begin > 0;
  const rows = bars.map((bar, index): Mark => {
    const next =
      index + 1 < bars.length ? [connector(round(x(bar.end)), { barTop, rowHeight, begin, theme })] : [];
    return mark('g', { transform: `translate(0 ${String(index * rowHeight)})` }, [
      mark(
        'text',
        { x: 0, y: textBaseline, fill: theme.ink, ...(bar.isTotal ? { 'font-weight': 600 } : {}) },
        [clippedText(bar.label, labelRoom - 12, bar.isTotal ? 'bold' : 'regular')],
      ),
      ...next,
      ...barMarks(bar, x, { barTop, rowHeight, begin, theme }),
      mark(
        'text',
        { x: size.width, y: textBaseline, 'text-anchor': 'end', fill: theme.ink, 'font-weight': 600 },
        [bar.figure],
      ),
    ]);
  });
  const height = bars.length * rowHeight;
  const begins = fall.beginText(begin);
  const note = isBroken
    ? [
        mark(
          'text',
          {
            x: round(Math.max(0, Math.min(left, size.width - textWidth(begins)))),
            y: height + 14,
            fill: theme.muted,
          },
          [begins],
        ),
      ]
    : [];
  const readings = bars.map(({ label, figure }, index) => ({
    box: { x: 0, y: index * rowHeight, width: size.width, height: rowHeight },
    heading: label,
    values: [{ label: '', text: figure }],
  }));
  const drawn = drawing(size.width, height + (isBroken ? FOOT : 0), [...rows, ...note]);
  return readable(drawn, readingList(readings));
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

function connector(at: number, { barTop, rowHeight, theme }: BarLook): Mark {
  return mark('line', { x1: at, x2: at, y1: barTop + BAR, y2: rowHeight + barTop, stroke: theme.muted });
}

interface BarLook {
  readonly barTop: number;
  readonly rowHeight: number;
  readonly begin: number;
  readonly theme: ChartTheme;
}

function barMarks(bar: Bar, x: (amount: number) => number, { barTop, begin, theme }: BarLook): Mark[] {
  const left = x(Math.max(begin, bar.low));
  const rect = mark('rect', {
    x: round(left),
    y: barTop,
    // A very small step stays visible.
    width: round(Math.max(1, x(bar.high) - left)),
    height: BAR,
    fill: bar.colour,
  });
  if (begin <= bar.low) return [rect];
  const d = `M${String(round(left + 9))} ${String(barTop - 2)}l4 7l-6 4l6 4l-4 7`;
  return [rect, mark('path', { d, fill: 'none', stroke: theme.surface, 'stroke-width': 3 })];
}
