import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { significant } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import { type ChartTheme, chartThemeOf } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

/** Monthly energy of one option, by part. */
export interface MonthlyEnergySeries {
  readonly name: string;
  readonly months: readonly {
    readonly month: number;
    readonly itEnergy_kWh: number;
    readonly overheadEnergy_kWh: number;
  }[];
}

interface Size {
  readonly width: number;
}

const GUTTER = 48;
const TITLE = 30;
const PLOT = 168;
const FOOT = 24;
const GAP = 20;
const MIN_PANEL = 250;
const parts = ['itEnergy_kWh', 'overheadEnergy_kWh'] as const;

/**
 * Monthly energy as stacked bars, one panel for each option, all on the same scale.
 * Each month is a group with `data-option` and `data-month`, for a pointer to find.
 *
 * @param series - one for each option, in the order of the plan
 * @param size - room in pixels; the height follows from the number of panels
 * @param theme - colours
 */
export function monthlyEnergy(series: readonly MonthlyEnergySeries[], size: Size, theme: ChartTheme): Mark {
  const columns = Math.max(
    1,
    Math.min(series.length, Math.floor((size.width - GUTTER + GAP) / (MIN_PANEL + GAP))),
  );
  const rows = Math.ceil(series.length / columns);
  const panelWidth = (size.width - GUTTER - GAP * (columns - 1)) / columns;
  const rowHeight = TITLE + PLOT + FOOT;
  const height = rows * rowHeight;

  const total = (month: MonthlyEnergySeries['months'][number]): number =>
    month.itEnergy_kWh + month.overheadEnergy_kWh;
  const largest = max(series, ({ months }) => max(months, total)) ?? 0;
  const unit = scaleFor('energy', [largest]);
  const y = scaleLinear()
    .domain([0, largest === 0 ? 1 : largest / unit.divisor])
    .nice(4)
    .range([PLOT, 0]);
  const ticks = largest === 0 ? [0] : y.ticks(4);

  const axis = (top: number): Mark[] => [
    mark('text', { x: GUTTER - 8, y: top + 16, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    ...ticks.map((tick) =>
      mark('text', { x: GUTTER - 8, y: top + TITLE + y(tick) + 4, 'text-anchor': 'end', fill: theme.muted }, [
        significant(tick),
      ]),
    ),
  ];

  const panels = series.map(({ name, months }, place): Mark => {
    const colours = chartThemeOf(theme, place);
    const left = GUTTER + (place % columns) * (panelWidth + GAP);
    const top = Math.floor(place / columns) * rowHeight;
    const x = scaleBand<number>()
      .domain(months.map(({ month }) => month))
      .range([0, panelWidth])
      .paddingInner(0.28)
      .paddingOuter(0.14);
    const layers = stack<MonthlyEnergySeries['months'][number]>().keys(parts)([...months]);
    const letters = x.step() < 30 ? 1 : 3;

    const bars = months.map((month, index): Mark => {
      const at = x(month.month) ?? 0;
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
      const reach = mark('rect', {
        class: 'reach',
        x: round(at - (x.step() - x.bandwidth()) / 2),
        y: 0,
        width: round(x.step()),
        height: PLOT + FOOT,
        fill: 'transparent',
      });
      const label = mark(
        'text',
        { x: round(at + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
        [monthName(month.month).slice(0, letters)],
      );
      return mark('g', { class: 'month', 'data-option': place, 'data-month': month.month }, [
        reach,
        ...rects,
        label,
      ]);
    });

    return mark('g', { transform: `translate(${String(round(left))} ${String(top)})` }, [
      mark('rect', { x: 0, y: 7, width: 10, height: 10, rx: 2, fill: colours.main }),
      mark('text', { x: 17, y: 16, fill: theme.ink, 'font-weight': 600 }, [
        clippedText(name, panelWidth - 17, 'bold'),
      ]),
      mark('g', { transform: `translate(0 ${String(TITLE)})` }, [
        ...ticks.map((tick) =>
          mark('line', {
            x1: 0,
            x2: round(panelWidth),
            y1: round(y(tick)),
            y2: round(y(tick)),
            stroke: tick === 0 ? theme.muted : theme.line,
            'stroke-width': 1,
          }),
        ),
        ...bars,
      ]),
    ]);
  });

  return drawing(size.width, height, [
    ...Array.from({ length: rows }, (_, row) => axis(row * rowHeight)).flat(),
    ...panels,
  ]);
}
