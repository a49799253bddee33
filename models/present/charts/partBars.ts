import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartThemeOf, type ChartTheme, type PartColour } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** Amounts of one option, by part. */
export interface PartBarShape {
  readonly name: string;
  /** From left to right; none is below 0. */
  readonly parts: readonly { readonly colour: PartColour; readonly amount: number }[];
  /** The total, formatted; a dash if unknown. */
  readonly figure: string;
}

interface Size {
  readonly width: number;
}

const ROW = 46;
const BAR = 18;
const BAR_TOP = 21;
const SWATCH = 10;

/**
 * Options as horizontal bars, stacked by part, on one scale from zero.
 *
 * @param bars - in the order of the plan
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function partBars(bars: readonly PartBarShape[], size: Size, theme: ChartTheme): Mark {
  const whole = ({ parts }: PartBarShape): number => parts.reduce((sum, { amount }) => sum + amount, 0);
  const largest = max(bars, whole) ?? 0;
  const figureRoom = 14 + (max(bars, ({ figure }) => textWidth(figure, 'bold')) ?? 0);
  const x = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .range([0, Math.max(40, size.width - figureRoom)]);
  const rows = bars.map((bar, place): Mark => {
    let from = 0;
    const parts = bar.parts.flatMap(({ colour, amount }): Mark[] => {
      if (amount <= 0) return [];
      const left = x(from);
      from += amount;
      const width = round(x(from) - left);
      return [mark('rect', { x: round(left), y: BAR_TOP, width, height: BAR, fill: theme.parts[colour] })];
    });
    return mark('g', { transform: `translate(0 ${String(place * ROW)})`, 'data-option': place }, [
      mark('rect', {
        x: 0,
        y: 5,
        width: SWATCH,
        height: SWATCH,
        rx: 2,
        fill: chartThemeOf(theme, place).main,
      }),
      mark('text', { x: SWATCH + 6, y: 14, fill: theme.ink }, [
        clippedText(bar.name, size.width - SWATCH - 6),
      ]),
      ...parts,
      mark(
        'text',
        { x: size.width, y: BAR_TOP + 13.5, 'text-anchor': 'end', fill: theme.ink, 'font-weight': 600 },
        [bar.figure],
      ),
    ]);
  });
  return drawing(size.width, bars.length * ROW, rows);
}
