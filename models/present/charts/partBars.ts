import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { BAR, barRows } from './barRows.ts';
import { chartThemeOf, type ChartTheme, type PartColour } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart } from './readings.ts';

/** Amounts of one option, by part. */
export interface PartBarShape {
  readonly name: string;
  /** From left to right; none is below 0. Label and text are told where the bar is read. */
  readonly parts: readonly {
    readonly colour: PartColour;
    readonly amount: number;
    readonly label?: string;
    readonly text?: string;
  }[];
  /** The total, formatted; a dash if unknown. */
  readonly figure: string;
}

interface Size {
  readonly width: number;
}

const SWATCH = 10;

/**
 * Options as horizontal bars, stacked by part, on one scale from zero.
 *
 * @param bars - in the order of the plan
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function partBars(bars: readonly PartBarShape[], size: Size, theme: ChartTheme): Chart {
  const whole = ({ parts }: PartBarShape): number => parts.reduce((sum, { amount }) => sum + amount, 0);
  const largest = max(bars, whole) ?? 0;
  const rows = barRows(bars, size.width, theme, SWATCH + 6);
  const x = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .range([0, rows.right]);
  const groups = bars.map((bar, place): Mark => {
    let from = 0;
    const parts = bar.parts.flatMap(({ colour, amount }): Mark[] => {
      if (amount <= 0) return [];
      const left = x(from);
      from += amount;
      const width = round(x(from) - left);
      return [
        mark('rect', { x: round(left), y: rows.barTop, width, height: BAR, fill: theme.parts[colour] }),
      ];
    });
    return mark('g', { transform: `translate(0 ${String(place * rows.rowHeight)})`, 'data-option': place }, [
      mark('rect', {
        x: 0,
        y: 5,
        width: SWATCH,
        height: SWATCH,
        rx: 2,
        fill: chartThemeOf(theme, place).main,
      }),
      ...parts,
      ...rows.texts(place),
    ]);
  });
  const readings = bars.map(({ name, figure, parts }, place) => ({
    box: rows.box(place),
    heading: name,
    values: [
      { label: '', text: figure },
      ...parts.flatMap(({ amount, colour, label, text }) =>
        amount <= 0 || label === undefined || text === undefined
          ? []
          : [{ label, text, colour: theme.parts[colour] }],
      ),
    ],
  }));
  return readable(drawing(size.width, bars.length * rows.rowHeight, groups), readingList(readings));
}
