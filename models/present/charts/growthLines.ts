import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { countFigure, powerText } from '../format/count.ts';
import { figureText } from '../format/figure.ts';
import { significant } from '../format/number.ts';
import { chartThemeOf, type ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** Demand and hardware in one year, relative to first-year hardware. */
export interface GrowthPoint {
  readonly year: number;
  readonly demandRatio: number;
  readonly hardwareRatio: number;
}

/** Demand and hardware, and the time at which they are equal. */
export interface GrowthLines {
  readonly years: readonly GrowthPoint[];
  /** Years after the first year; null if never equal. */
  readonly crossing_years: number | null;
}

interface Size {
  readonly width: number;
}

const GUTTER = 58;
const HEAD = 34;
const PLOT = 220;
const FOOT = 26;
const MAX_TICKS = 7;
const DEMAND = 1;
const HARDWARE = 0;

/**
 * Growth of demand and hardware on a logarithmic scale: constant growth is a straight line. The crossing is marked if it is
 * within the years. The values of each year can be read.
 *
 * @param growth - at least two years
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function growthLines({ years, crossing_years }: GrowthLines, size: Size, theme: ChartTheme): Chart {
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? first + 1;
  const room = 14 + textWidth('Hardware', 'bold');
  const x = scaleLinear()
    .domain([first, last])
    .range([GUTTER + 8, size.width - room]);
  const [least = 1, most = 1] = extent(years.flatMap((year) => [year.demandRatio, year.hardwareRatio]));
  const y = scaleLog()
    .domain(least === most ? [least / 2, most * 2] : [least, most])
    .nice()
    .range([HEAD + PLOT, HEAD]);

  const curve = (ratioOf: (point: GrowthPoint) => number, place: number): Mark =>
    mark('path', {
      d:
        line<GrowthPoint>()
          .x(({ year }) => x(year))
          .y((point) => y(ratioOf(point)))
          .digits(1)([...years]) ?? '',
      fill: 'none',
      stroke: chartThemeOf(theme, place).main,
      'stroke-width': 2.5,
      // Distinguishable without colour too.
      ...(place === HARDWARE ? { 'stroke-dasharray': '6 4' } : {}),
    });
  const drawn = drawing(size.width, HEAD + PLOT + FOOT, [
    mark('text', { x: 0, y: 14, fill: theme.muted }, ['Relative to first-year hardware']),
    ...ratioTicks(y, size, theme),
    ...yearTicks(x, [first, last], theme),
    curve(({ hardwareRatio }) => hardwareRatio, HARDWARE),
    curve(({ demandRatio }) => demandRatio, DEMAND),
    ...names(years.at(-1), { x, y, theme }),
    ...crossingMarks({ first, last, crossing_years, years }, { x, y, theme }),
  ]);
  const readings = years.map((point) => yearReading(point, size, { x, y, theme }));
  return readable(drawn, readingList(readings, { page: 5 }));
}

function yearReading(
  { year, demandRatio, hardwareRatio }: GrowthPoint,
  { width }: Size,
  { x, y, theme }: Drawn,
): ChartReading {
  const times = (value: number): string => `${figureText(countFigure(value))} times`;
  const dot = (ratio: number, place: number): Mark =>
    mark('circle', { cx: round(x(year)), cy: round(y(ratio)), r: 4, fill: chartThemeOf(theme, place).main });
  const left = Math.max(0, round(x(year) - reach(x) / 2));
  return {
    box: {
      x: left,
      y: HEAD,
      width: round(Math.min(width, x(year) + reach(x) / 2)) - left,
      height: PLOT + FOOT,
    },
    heading: String(year),
    values: [
      { label: 'Demand', text: times(demandRatio), colour: chartThemeOf(theme, DEMAND).main },
      { label: 'Hardware', text: times(hardwareRatio), colour: chartThemeOf(theme, HARDWARE).main },
      { label: 'Demand over hardware', text: times(demandRatio / hardwareRatio) },
    ],
    marks: [
      mark('line', {
        x1: round(x(year)),
        x2: round(x(year)),
        y1: HEAD,
        y2: HEAD + PLOT,
        stroke: theme.muted,
      }),
      dot(hardwareRatio, HARDWARE),
      dot(demandRatio, DEMAND),
    ],
  };
}

type Scale = (value: number) => number;

interface Drawn {
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: ChartTheme;
}

const reach = (x: Scale): number => x(1) - x(0);

function ratioTicks(
  y: Scale & { ticks: (count: number) => number[] },
  { width }: Size,
  theme: ChartTheme,
): Mark[] {
  const powers = y.ticks(1).filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9);
  const all = powers.length >= 2 ? powers : y.ticks(5);
  const every = Math.ceil(all.length / MAX_TICKS);
  return all
    .filter((_, index) => index % every === 0)
    .flatMap((tick) => [
      mark('line', { x1: GUTTER, x2: width, y1: round(y(tick)), y2: round(y(tick)), stroke: theme.line }),
      mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
        ratioText(tick),
      ]),
    ]);
}

const ratioText = (ratio: number): string =>
  ratio >= 1e6 || ratio < 1e-4 ? powerText(ratio).replace('1.00 × ', '') : significant(ratio);

function yearTicks(x: Scale, [first, last]: readonly [number, number], theme: ChartTheme): Mark[] {
  const step = [1, 2, 5, 10].find((years) => years * reach(x) >= 46) ?? 20;
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = first + index * step;
    return mark(
      'text',
      { x: round(x(year)), y: HEAD + PLOT + 18, 'text-anchor': 'middle', fill: theme.muted },
      [String(year)],
    );
  });
}

/** The name of each line at its end; if the ends are close, one above and one below. */
function names(end: GrowthPoint | undefined, { x, y, theme }: Drawn): Mark[] {
  if (end === undefined) return [];
  const demand = y(end.demandRatio);
  const hardware = y(end.hardwareRatio);
  const apart = Math.max(0, 15 - Math.abs(demand - hardware)) / 2;
  const up = demand <= hardware ? -1 : 1;
  const name = (text: string, at: number, place: number): Mark =>
    mark(
      'text',
      {
        x: round(x(end.year) + 8),
        y: round(at + 4),
        fill: chartThemeOf(theme, place).main,
        'font-weight': 600,
      },
      [text],
    );
  return [name('Hardware', hardware - up * apart, HARDWARE), name('Demand', demand + up * apart, DEMAND)];
}

interface Crossing extends GrowthLines {
  readonly first: number;
  readonly last: number;
}

function crossingMarks({ first, last, crossing_years, years }: Crossing, { x, y, theme }: Drawn): Mark[] {
  const before = years[0];
  const after = years[1];
  if (crossing_years === null || before === undefined || after === undefined) return [];
  if (first + crossing_years > last) return [];
  const grown = (after.hardwareRatio / before.hardwareRatio) ** crossing_years;
  const at = { x: round(x(first + crossing_years)), y: round(y(before.hardwareRatio * grown)) };
  return [
    mark('line', {
      x1: at.x,
      x2: at.x,
      y1: at.y,
      y2: HEAD + PLOT,
      stroke: theme.muted,
      'stroke-dasharray': '2 3',
    }),
    mark('circle', { cx: at.x, cy: at.y, r: 5, fill: theme.surface, stroke: theme.ink, 'stroke-width': 2 }),
  ];
}
