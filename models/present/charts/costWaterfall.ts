import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** The cost of an option, at one end of the fall. */
export interface WaterfallTotal {
  readonly name: string;
  /** The option's place in the plan. */
  readonly place: number;
  readonly amount: number;
  /** As people read it: "4.76 M USD". */
  readonly figure: string;
}

/** By how much a part differs between the two options; negative where the second pays less. */
export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
  readonly figure: string;
}

/** A fall from one option's cost to another's. */
export interface Waterfall {
  readonly from: WaterfallTotal;
  readonly steps: readonly WaterfallStep[];
  readonly to: WaterfallTotal;
  /** Said where bars of totals do not begin at 0: "Totals begin at 4.5 M USD". */
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
  /** Where the next bar begins. */
  readonly end: number;
  readonly colour: string;
  readonly isTotal: boolean;
}

const ROW = 32;
const BAR = 18;
const BAR_TOP = 7;
const FOOT = 22;
/** Steps that take up less of the totals than this would be hairs: then the axis begins later than at 0. */
const MIN_SHARE = 0.35;

/**
 * Why one option costs more or less than another: from total to total, a row for each part. Where the totals are much larger than
 * their difference the axis does not begin at 0; the bars of totals are torn then, and the foot says so.
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
  const isTorn = begin > 0;
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
  const note = isTorn
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
  return drawing(size.width, height + (isTorn ? FOOT : 0), [...rows, ...note]);
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

/** Where the axis begins: at 0, or where the steps are seen. */
function beginOf(bars: readonly Bar[]): number {
  const ends = bars.map(({ end }) => end);
  const [least, most] = [min(ends) ?? 0, max(ends) ?? 0];
  const range = most - least;
  if (least <= 0 || range <= 0 || range / most >= MIN_SHARE) return Math.min(0, least);
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
    // A step of next to nothing is still seen.
    width: round(Math.max(1, x(bar.high) - left)),
    height: BAR,
    fill: bar.colour,
  });
  if (begin <= bar.low) return [rect];
  const d = `M${String(round(left + 9))} ${String(BAR_TOP - 2)}l4 7l-6 4l6 4l-4 7`;
  return [rect, mark('path', { d, fill: 'none', stroke: theme.surface, 'stroke-width': 3 })];
}
