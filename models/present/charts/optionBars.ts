import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { BAR, barRows } from './barRows.ts';
import { type ChartTheme, chartThemeOf } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ReadingValue } from './readings.ts';

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
  /** True for the option that the others are compared with; default: the first. */
  readonly isBaseline?: boolean;
  /** What its parts are, as texts: told where the bar is read. */
  readonly values?: readonly { readonly label: string; readonly text: string }[];
}

interface Size {
  readonly width: number;
}

/**
 * Options as horizontal bars by part, one below the other, on a scale that starts at zero.
 * Behind each bar is a track as long as the bar of the baseline, to show the savings.
 *
 * @param bars - in the order of the plan
 * @param size - room in pixels; the height follows from the number of bars
 * @param theme - colours
 */
export function optionBars(bars: readonly OptionBar[], size: Size, theme: ChartTheme): Chart {
  const whole = (bar: OptionBar): number => bar.parts.reduce((sum, part) => sum + part, 0);
  const largest = max(bars, whole) ?? 0;
  const rows = barRows(
    bars.map(({ name, figure, saving }) => ({ name, figure, note: saving })),
    size.width,
    theme,
  );
  const { barTop, rowHeight } = rows;
  const x = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .range([0, rows.right]);
  const first = bars.find(({ isBaseline = false }) => isBaseline) ?? bars[0];
  const baseline = first === undefined ? 0 : round(Math.max(0, x(whole(first))));

  const groups = bars.map((bar, place): Mark => {
    const colours = chartThemeOf(theme, place);
    let from = 0;
    const parts = bar.parts.map((part, index): Mark => {
      const rect = mark('rect', {
        x: round(Math.max(0, x(from))),
        y: barTop,
        width: round(Math.max(0, x(from + part) - x(from))),
        height: BAR,
        fill: index === 0 ? colours.main : colours.soft,
      });
      from += part;
      return rect;
    });
    const isMeasured = bar.isComparable ?? true;
    const track = isMeasured
      ? [mark('rect', { x: 0, y: barTop, width: baseline, height: BAR, fill: theme.hover })]
      : [];
    const tick = isMeasured
      ? [
          mark('line', {
            x1: baseline,
            x2: baseline,
            y1: barTop - 3,
            y2: barTop + BAR + 3,
            stroke: theme.muted,
          }),
        ]
      : [];
    return mark('g', { transform: `translate(0 ${String(place * rowHeight)})`, 'data-option': place }, [
      ...track,
      ...parts,
      ...tick,
      ...rows.texts(place),
    ]);
  });
  const readings = bars.map(({ name, figure, saving, values = [] }, place) => {
    const [main, soft] = [chartThemeOf(theme, place).main, chartThemeOf(theme, place).soft];
    const parts = values.map((value, index) => ({ ...value, colour: index === 0 ? main : soft }));
    return { box: rows.box(place), heading: name, values: [...barValues(figure, saving), ...parts] };
  });
  return readable(drawing(size.width, bars.length * rowHeight, groups), readingList(readings));
}

/** The figure of a bar, and its note. */
function barValues(figure: string, note: string): ReadingValue[] {
  return [{ label: '', text: figure }, ...(note === '' ? [] : [{ label: '', text: note }])];
}
