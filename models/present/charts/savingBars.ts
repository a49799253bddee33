import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** Savings of one option relative to the baseline, by part; negative if it uses more. */
export interface SavingBar {
  readonly name: string;
  readonly parts: readonly { readonly colour: PartColour; readonly saving: number }[];
  /** The total, formatted: "35.7 MWh lower". */
  readonly figure: string;
}

interface Size {
  readonly width: number;
}

const ROW = 46;
const BAR = 18;
const BAR_TOP = 21;

/**
 * Savings of each option relative to the baseline, by part: savings to the right of a common zero, additional use to its left.
 *
 * @param bars - one for each option except the baseline
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function savingBars(bars: readonly SavingBar[], size: Size, theme: ChartTheme): Mark {
  const sumOf = ({ parts }: SavingBar, sign: 1 | -1): number =>
    parts.reduce((sum, { saving }) => sum + Math.max(0, sign * saving), 0);
  const most = max(bars, (bar) => sumOf(bar, 1)) ?? 0;
  const least = max(bars, (bar) => sumOf(bar, -1)) ?? 0;
  const figureRoom = 14 + (max(bars, ({ figure }) => textWidth(figure, 'bold')) ?? 0);
  const x = scaleLinear()
    .domain([-least, most + least > 0 ? most : 1])
    .range([1, Math.max(40, size.width - figureRoom)]);
  const zero = round(x(0));
  const rows = bars.map((bar, place): Mark => {
    const reached = { more: 0, less: 0 };
    const rects = bar.parts.flatMap(({ colour, saving }): Mark[] => {
      if (saving === 0) return [];
      const from = saving > 0 ? reached.less : reached.more;
      const to = from + saving;
      if (saving > 0) reached.less = to;
      else reached.more = to;
      const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
      return [
        mark('rect', {
          x: round(left),
          y: BAR_TOP,
          width: round(right - left),
          height: BAR,
          fill: theme.parts[colour],
        }),
      ];
    });
    return mark('g', { transform: `translate(0 ${String(place * ROW)})` }, [
      mark('text', { x: 0, y: 14, fill: theme.ink }, [clippedText(bar.name, size.width)]),
      ...rects,
      mark('line', { x1: zero, x2: zero, y1: BAR_TOP - 3, y2: BAR_TOP + BAR + 3, stroke: theme.muted }),
      mark(
        'text',
        { x: size.width, y: BAR_TOP + 13.5, 'text-anchor': 'end', fill: theme.ink, 'font-weight': 600 },
        [bar.figure],
      ),
    ]);
  });
  return drawing(size.width, bars.length * ROW, rows);
}
