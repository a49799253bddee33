import { max, scaleBand, scaleLinear } from 'd3';
import { significant } from '../format/number.ts';
import { scaleFor } from '../format/scale.ts';
import { monthName } from '../format/word.ts';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

/** A month's carbon of electricity, counted in two ways that are never added up. */
export interface CarbonMonth {
  readonly location_kg: number;
  /** null where it is not known. */
  readonly marketHourly_kg: number | null;
}

interface Size {
  readonly width: number;
}

const GUTTER = 48;
const HEAD = 26;
const PLOT = 170;
const FOOT = 24;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * Carbon of the months, by the grid and by contracts in each hour, one bar beside the other. Each month is a group with
 * `data-month`, for a pointer to find.
 *
 * @param months - twelve, from January on
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function carbonMonths(months: readonly CarbonMonth[], size: Size, theme: ChartTheme): Mark {
  const largest =
    max(months, ({ location_kg, marketHourly_kg }) => Math.max(location_kg, marketHourly_kg ?? 0)) ?? 0;
  const unit = scaleFor('carbon', [largest]);
  const hasMarket = months.some(({ marketHourly_kg }) => marketHourly_kg !== null);
  const y = scaleLinear()
    .domain([0, largest > 0 ? largest / unit.divisor : 1])
    .nice(4)
    .range([PLOT, 0]);
  const x = scaleBand<number>()
    .domain(MONTHS)
    .range([GUTTER, size.width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const barWidth = hasMarket ? x.bandwidth() / 2 : x.bandwidth();
  const letters = x.step() < 30 ? 1 : 3;
  const bar = (left: number, amount_kg: number, fill: string): Mark => {
    const top = y(amount_kg / unit.divisor);
    return mark('rect', {
      x: round(left),
      y: round(top),
      width: round(Math.max(1, barWidth - 1)),
      height: round(PLOT - top),
      fill,
    });
  };
  const groups = MONTHS.map((month): Mark => {
    const at = x(month) ?? 0;
    const { location_kg = 0, marketHourly_kg = null } = months[month - 1] ?? {};
    return mark('g', { class: 'month', 'data-month': month }, [
      mark('rect', {
        class: 'reach',
        x: round(at - (x.step() - x.bandwidth()) / 2),
        y: 0,
        width: round(x.step()),
        height: PLOT + FOOT,
        fill: 'transparent',
      }),
      bar(at, location_kg, theme.parts.locationCarbon),
      ...(marketHourly_kg === null ? [] : [bar(at + barWidth, marketHourly_kg, theme.parts.marketCarbon)]),
      mark(
        'text',
        { x: round(at + x.bandwidth() / 2), y: PLOT + 17, 'text-anchor': 'middle', fill: theme.muted },
        [monthName(month).slice(0, letters)],
      ),
    ]);
  });
  const ticks = largest > 0 ? y.ticks(4) : [0];
  return drawing(size.width, HEAD + PLOT + FOOT, [
    mark('text', { x: GUTTER - 8, y: 14, 'text-anchor': 'end', fill: theme.muted }, [unit.symbol]),
    mark('g', { transform: `translate(0 ${String(HEAD)})` }, [
      ...ticks.flatMap((tick) => [
        mark('line', {
          x1: GUTTER,
          x2: size.width,
          y1: round(y(tick)),
          y2: round(y(tick)),
          stroke: tick === 0 ? theme.muted : theme.line,
        }),
        mark('text', { x: GUTTER - 8, y: round(y(tick) + 4), 'text-anchor': 'end', fill: theme.muted }, [
          significant(tick),
        ]),
      ]),
      ...groups,
    ]),
  ]);
}
