import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { figureText, scaledFigure } from '../format/figure.ts';
import { scaleFor } from '../format/scale.ts';
import type { ChartTheme } from './chartTheme.ts';
import { mark, round, type Mark } from './mark.ts';
import { monthChart, PLOT, type MonthRoom } from './monthChart.ts';
import type { Chart, ReadingValue } from './readings.ts';
import { axisTicks } from './valueAxis.ts';

/** Monthly carbon of electricity by two methods that are not added up. */
export interface CarbonMonth {
  readonly location_kg: number;
  /** null if unknown. */
  readonly marketHourly_kg: number | null;
}

interface Size {
  readonly width: number;
  /** Largest carbon of a month of all charts that are compared; default: of this one. */
  readonly most_kg?: number;
}

/**
 * Monthly carbon, location-based and market-based hourly, as adjacent bars. Each month is a group with
 * `data-month`.
 *
 * @param months - twelve, from January on
 * @param size - room in pixels; the height is fixed
 * @param theme - colours
 */
export function carbonMonths(months: readonly CarbonMonth[], size: Size, theme: ChartTheme): Chart {
  const largest = size.most_kg ?? largestCarbonMonth(months);
  const unit = scaleFor('carbon', [largest]);
  const hasMarket = months.some(({ marketHourly_kg }) => marketHourly_kg !== null);
  const y = scaleLinear()
    .domain([0, largest > 0 ? largest / unit.divisor : 1])
    .nice(4)
    .range([PLOT, 0]);
  const bar = (left: number, width: number, amount_kg: number, fill: string): Mark => {
    const top = y(amount_kg / unit.divisor);
    return mark('rect', {
      x: round(left),
      y: round(top),
      width: round(Math.max(1, width - 1)),
      height: round(PLOT - top),
      fill,
    });
  };
  const barsOf = (month: number, room: MonthRoom): Mark[] => {
    const { location_kg = 0, marketHourly_kg = null } = months[month - 1] ?? {};
    const width = hasMarket ? room.width / 2 : room.width;
    const { locationCarbon, marketCarbon } = theme.parts;
    return [
      bar(room.left, width, location_kg, locationCarbon),
      ...(marketHourly_kg === null ? [] : [bar(room.left + width, width, marketHourly_kg, marketCarbon)]),
    ];
  };
  const ticks = axisTicks(largest > 0 ? y.ticks(4) : [0]);
  const axes = { y, ticks, unitSymbol: unit.symbol, gapFraction: 0.3, width: size.width };
  const text = (carbon_kg: number): string => figureText(scaledFigure('carbon', carbon_kg));
  const valuesOf = (month: number): ReadingValue[] => {
    const { location_kg = 0, marketHourly_kg = null } = months[month - 1] ?? {};
    const { locationCarbon, marketCarbon } = theme.parts;
    return [
      { label: 'Location-based', text: text(location_kg), colour: locationCarbon },
      ...(marketHourly_kg === null
        ? []
        : [{ label: 'Market-based, hourly', text: text(marketHourly_kg), colour: marketCarbon }]),
    ];
  };
  return monthChart(axes, { barsOf, valuesOf }, theme);
}

/** The largest carbon of a month by either method, in kg. */
export function largestCarbonMonth(months: readonly CarbonMonth[]): number {
  return max(months, ({ location_kg, marketHourly_kg }) => Math.max(location_kg, marketHourly_kg ?? 0)) ?? 0;
}
