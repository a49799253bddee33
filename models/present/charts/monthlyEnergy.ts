import { max } from 'd3-array';
import { scaleBand, scaleLinear, type ScaleBand, type ScaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { figureText, scaledFigure } from '../format/figure.ts';
import { scaleFor, type Scale } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import { type ChartTheme, chartThemeOf } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { axisTicks, gutterOf, type AxisTick } from './valueAxis.ts';

/** Monthly energy of one option, by part. */
export interface MonthlyEnergySeries {
  readonly name: string;
  /** Calendar year of the months, if known. */
  readonly year?: number;
  readonly months: readonly MonthEnergy[];
}

interface MonthEnergy {
  readonly month: number;
  readonly itEnergy_kWh: number;
  readonly overheadEnergy_kWh: number;
}

interface Size {
  readonly width: number;
}

const TITLE = 30;
const PLOT = 168;
const FOOT = 24;
const GAP = 20;
const MIN_PANEL = 250;
const parts = ['itEnergy_kWh', 'overheadEnergy_kWh'] as const;

const total = (month: MonthEnergy): number => month.itEnergy_kWh + month.overheadEnergy_kWh;

/** What all panels have in common. */
interface Axes {
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly AxisTick[];
  readonly unit: Scale;
  readonly theme: ChartTheme;
}

/** Place of a panel. */
interface Panel {
  readonly place: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/**
 * Monthly energy as stacked bars, one panel for each option, all on the same scale.
 * Each month is a group with `data-option` and `data-month`.
 *
 * @param series - one for each option, in the order of the plan
 * @param size - room in pixels; the height follows from the number of panels
 * @param theme - colours
 */
export function monthlyEnergy(series: readonly MonthlyEnergySeries[], size: Size, theme: ChartTheme): Chart {
  const largest = max(series, ({ months }) => max(months, total)) ?? 0;
  const unit = scaleFor('energy', [largest]);
  const y = scaleLinear()
    .domain([0, largest === 0 ? 1 : largest / unit.divisor])
    .nice(4)
    .range([PLOT, 0]);
  const ticks = axisTicks(largest === 0 ? [0] : y.ticks(4));
  const axes = { y, ticks, unit, theme };
  const gutter = gutterOf(ticks, unit.symbol);

  const columns = Math.max(
    1,
    Math.min(series.length, Math.floor((size.width - gutter + GAP) / (MIN_PANEL + GAP))),
  );
  const rows = Math.ceil(series.length / columns);
  const width = (size.width - gutter - GAP * (columns - 1)) / columns;
  const rowHeight = TITLE + PLOT + FOOT;
  const panels = series.map((_, place) => ({
    place,
    left: gutter + (place % columns) * (width + GAP),
    top: Math.floor(place / columns) * rowHeight,
    width,
  }));
  const none: Panel = { place: 0, left: 0, top: 0, width: 0 };
  const drawn = drawing(size.width, rows * rowHeight, [
    ...Array.from({ length: rows }, (_, row) => valueAxis(row * rowHeight, gutter, axes)).flat(),
    ...series.map((one, place) => panelMark(one, panels[place] ?? none, axes)),
  ]);
  const readings = series.flatMap((one, place) => panelReadings(one, panels[place] ?? none, theme));
  return readable(drawn, readingList(readings, { down: series[0]?.months.length ?? 1, page: 3 }));
}

function valueAxis(top: number, gutter: number, { y, ticks, unit, theme }: Axes): Mark[] {
  return [
    mark('text', { x: gutter - 8, y: top + 16, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    ...ticks.map(({ value, text }) =>
      mark(
        'text',
        { x: gutter - 8, y: round(top + TITLE + y(value) + 4), 'text-anchor': 'end', fill: theme.muted },
        [text],
      ),
    ),
  ];
}

function bandOf({ months }: MonthlyEnergySeries, { width }: Panel): ScaleBand<number> {
  return scaleBand<number>()
    .domain(months.map(({ month }) => month))
    .range([0, width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
}

function panelMark(series: MonthlyEnergySeries, panel: Panel, { y, ticks, unit, theme }: Axes): Mark {
  const { name, months } = series;
  const colours = chartThemeOf(theme, panel.place);
  const x = bandOf(series, panel);
  const layers = stack<MonthEnergy>().keys(parts)([...months]);
  const letters = x.step() < 30 ? 1 : 3;
  const bars = months.map(({ month }, index): Mark => {
    const at = x(month) ?? 0;
    const rects = layers.map((layer, part): Mark => {
      const [low, high] = layer[index] ?? [0, 0];
      const upper = y(high / unit.divisor);
      return mark('rect', {
        x: round(at),
        y: round(upper),
        width: round(x.bandwidth()),
        height: round(y(low / unit.divisor) - upper),
        fill: part === 0 ? colours.main : colours.soft,
      });
    });
    const label = mark(
      'text',
      { x: round(at + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
      [monthName(month).slice(0, letters)],
    );
    return mark('g', { class: 'month', 'data-option': panel.place, 'data-month': month }, [...rects, label]);
  });
  return mark('g', { transform: `translate(${String(round(panel.left))} ${String(panel.top)})` }, [
    mark('rect', { x: 0, y: 7, width: 10, height: 10, rx: 2, fill: colours.main }),
    mark('text', { x: 17, y: 16, fill: theme.ink, 'font-weight': 600 }, [
      clippedText(name, panel.width - 17, 'bold'),
    ]),
    mark('g', { transform: `translate(0 ${String(TITLE)})` }, [
      ...ticks.map(({ value }) =>
        mark('line', {
          x1: 0,
          x2: round(panel.width),
          y1: round(y(value)),
          y2: round(y(value)),
          stroke: value === 0 ? theme.muted : theme.line,
          'stroke-width': 1,
        }),
      ),
      ...bars,
    ]),
  ]);
}

function panelReadings(series: MonthlyEnergySeries, panel: Panel, theme: ChartTheme): ChartReading[] {
  const { name, year, months } = series;
  const colours = chartThemeOf(theme, panel.place);
  const x = bandOf(series, panel);
  return months.map((month): ChartReading => {
    const scale = scaleFor('energy', [total(month)]);
    const energy = (value_kWh: number): string => figureText(scaledFigure('energy', value_kWh, scale));
    const date = year === undefined ? '' : ` ${String(year)}`;
    return {
      box: {
        x: round(panel.left + (x(month.month) ?? 0) - (x.step() - x.bandwidth()) / 2),
        y: panel.top + TITLE,
        width: round(x.step()),
        height: PLOT + FOOT,
      },
      heading: `${name}, ${monthName(month.month)}${date}`,
      values: [
        { label: 'Facility', text: energy(total(month)) },
        { label: 'IT', text: energy(month.itEnergy_kWh), colour: colours.main },
        { label: 'Overhead', text: energy(month.overheadEnergy_kWh), colour: colours.soft },
      ],
    };
  });
}
