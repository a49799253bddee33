import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type ChartTheme, chartThemeOf } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

/** One option in a comparison: its parts, drawn one after the other, and its figure as text. */
export interface OptionBar {
  readonly name: string;
  /** The first part in the option's colour, the second in its soft one. */
  readonly parts: readonly number[];
  /** The total, formatted: "637.7 MWh". */
  readonly figure: string;
  /** Savings relative to the baseline; empty for the baseline itself. */
  readonly saving: string;
  /** False if its figure has another basis than the baseline: it is then not compared with the baseline. */
  readonly isComparable?: boolean;
}

interface Size {
  readonly width: number;
}

const ROW = 46;
const BAR = 18;
const NAME_BASELINE = 14;
const BAR_TOP = 21;

/**
 * Options as horizontal bars by part, one below the other, on a scale that starts at zero.
 * Behind each bar is a track as long as the bar of the baseline, to show the savings.
 *
 * @param bars - in the order of the plan
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function optionBars(bars: readonly OptionBar[], size: Size, theme: ChartTheme): Mark {
  const whole = (bar: OptionBar): number => bar.parts.reduce((sum, part) => sum + part, 0);
  const largest = max(bars, whole) ?? 0;
  const figureRoom = 14 + (max(bars, ({ figure }) => textWidth(figure, 'bold')) ?? 0);
  const x = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .range([0, Math.max(40, size.width - figureRoom)]);
  const first = bars[0];
  const baseline = first === undefined ? 0 : round(Math.max(0, x(whole(first))));
  const height = bars.length * ROW;

  const rows = bars.map((bar, place): Mark => {
    const colours = chartThemeOf(theme, place);
    let from = 0;
    const parts = bar.parts.map((part, index): Mark => {
      const rect = mark('rect', {
        x: round(Math.max(0, x(from))),
        y: BAR_TOP,
        width: round(Math.max(0, x(from + part) - x(from))),
        height: BAR,
        fill: index === 0 ? colours.main : colours.soft,
      });
      from += part;
      return rect;
    });
    const isMeasured = bar.isComparable ?? true;
    const track = isMeasured
      ? [mark('rect', { x: 0, y: BAR_TOP, width: baseline, height: BAR, fill: theme.hover })]
      : [];
    const tick = isMeasured
      ? [
          mark('line', {
            x1: baseline,
            x2: baseline,
            y1: BAR_TOP - 3,
            y2: BAR_TOP + BAR + 3,
            stroke: theme.muted,
          }),
        ]
      : [];
    return mark('g', { transform: `translate(0 ${String(place * ROW)})`, 'data-option': place }, [
      mark('text', { x: 0, y: NAME_BASELINE, fill: theme.ink }, [
        clippedText(bar.name, size.width - 12 - textWidth(bar.saving)),
      ]),
      mark('text', { x: size.width, y: NAME_BASELINE, 'text-anchor': 'end', fill: theme.muted }, [
        bar.saving,
      ]),
      ...track,
      ...parts,
      ...tick,
      mark(
        'text',
        { x: size.width, y: BAR_TOP + 13.5, 'text-anchor': 'end', fill: theme.ink, 'font-weight': 600 },
        [bar.figure],
      ),
    ]);
  });

  return drawing(size.width, height, rows);
}
