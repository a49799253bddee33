import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { BAR, barRows } from './barRows.ts';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart } from './readings.ts';

/** Savings of one option relative to the baseline, by part; negative if it uses more. */
export interface SavingBar {
  readonly name: string;
  /** Label and text are told where the bar is read. */
  readonly parts: readonly {
    readonly colour: PartColour;
    readonly saving: number;
    readonly label?: string;
    readonly text?: string;
  }[];
  /** The total, formatted: "35.7 MWh lower". */
  readonly figure: string;
}

interface Size {
  readonly width: number;
}

/**
 * Savings of each option relative to the baseline, by part: savings to the right of a common zero, additional use to its left.
 *
 * @param bars - one for each option except the baseline
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function savingBars(bars: readonly SavingBar[], size: Size, theme: ChartTheme): Chart {
  const sumOf = ({ parts }: SavingBar, sign: 1 | -1): number =>
    parts.reduce((sum, { saving }) => sum + Math.max(0, sign * saving), 0);
  const most = max(bars, (bar) => sumOf(bar, 1)) ?? 0;
  const least = max(bars, (bar) => sumOf(bar, -1)) ?? 0;
  const rows = barRows(bars, size.width, theme);
  const { barTop } = rows;
  const x = scaleLinear()
    .domain([-least, most + least > 0 ? most : 1])
    .range([1, rows.right]);
  const zero = round(x(0));
  const groups = bars.map((bar, place): Mark => {
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
          y: barTop,
          width: round(right - left),
          height: BAR,
          fill: theme.parts[colour],
        }),
      ];
    });
    return mark('g', { transform: `translate(0 ${String(place * rows.rowHeight)})` }, [
      ...rects,
      mark('line', { x1: zero, x2: zero, y1: barTop - 3, y2: barTop + BAR + 3, stroke: theme.muted }),
      ...rows.texts(place),
    ]);
  });
  const readings = bars.map(({ name, figure, parts }, place) => ({
    box: rows.box(place),
    heading: name,
    values: [
      { label: '', text: figure },
      ...parts.flatMap(({ saving, colour, label, text }) =>
        saving === 0 || label === undefined || text === undefined
          ? []
          : [{ label, text, colour: theme.parts[colour] }],
      ),
    ],
  }));
  return readable(drawing(size.width, bars.length * rows.rowHeight, groups), readingList(readings));
}
