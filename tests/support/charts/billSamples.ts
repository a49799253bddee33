import { hoursAroundPeak } from '../../../models/present/charts/hoursAroundPeak.ts';
import { loadCurve } from '../../../models/present/charts/loadCurve.ts';
import { priceCalendar } from '../../../models/present/charts/priceCalendar.ts';
import { chartThemeOf } from '../../../models/present/charts/chartTheme.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { significant } from '../../../models/present/format/number.ts';
import type { ChartSample, ChartSamples } from './ChartSample.ts';

const SLOTS = 576;
const power = (power_kW: number): string => figureText(scaledFigure('power', power_kW));

/** A calendar of prices with a mean load. */
const priced =
  (priceOf: (month: number, hour: number) => number, mean_kW: number): ChartSample =>
  (size, theme) => {
    const slots = Array.from({ length: SLOTS }, (_, slot) => slot);
    const prices = Float64Array.from(slots, (slot) => priceOf(Math.floor(slot / 48), slot % 24));
    const load_kW = Float64Array.from(slots, (slot) => mean_kW * (1 - 0.2 * Math.cos(slot / 4)));
    return priceCalendar(
      {
        prices,
        load_kW,
        unit: 'USD/kWh',
        largestText: power(Math.max(...load_kW)),
        tell: (slot) => ({
          heading: `slot ${String(slot)}`,
          values: [{ label: 'Price', text: significant(prices[slot] ?? 0) }],
        }),
      },
      size,
      theme,
    );
  };

/** A year of load with a peak in each month. */
const curved =
  (peak_kW: number): ChartSample =>
  (size, theme) => {
    const load_kW = Float64Array.from(
      { length: 8760 },
      (_, hour) => peak_kW * (0.9 + 0.1 * Math.sin(hour / 30)),
    );
    const peaks = Array.from({ length: 12 }, (_, month) => {
      const hour = month * 730 + 360;
      const power_kW = load_kW[hour] ?? 0;
      const reading = {
        heading: `month ${String(month + 1)}`,
        values: [{ label: 'Billed', text: power(power_kW) }],
      };
      return { hour, load_kW: power_kW, isChosen: month === 6, reading };
    });
    return loadCurve({ load_kW, peaks, colours: chartThemeOf(theme, 0) }, size, theme);
  };

/** Two days around a peak. */
const around =
  (peak_kW: number, midnights: readonly number[]): ChartSample =>
  (size, theme) =>
    hoursAroundPeak(
      {
        load_kW: Array.from({ length: 48 }, (_, hour) => peak_kW * (0.9 + 0.1 * Math.sin(hour / 15))),
        times: Array.from({ length: 48 }, (_, hour) => `hour ${String(hour)}`),
        midnights: midnights.map((at) => ({ at, text: '10 Jul' })),
        peakAt: 24,
        billed_kW: peak_kW * 1.1,
        billedText: `billed ${power(peak_kW * 1.1)}`,
        colours: chartThemeOf(theme, 0),
      },
      size,
      theme,
    );

/** Samples of the charts of the bill. */
export const billSamples: Readonly<Record<string, ChartSamples>> = {
  priceCalendar: {
    normal: priced((month, hour) => (month > 4 && month < 9 && hour > 13 ? 0.11 : 0.03), 800),
    'one price and no load': priced(() => 0.0899, 0),
    'thirty-six prices at 10 GW': priced(
      (month, hour) => 0.03 + month / 200 + Math.floor(hour / 8) / 20,
      1e7,
    ),
    'prices of 10^10, negative ones and a spike': priced(
      (month, hour) => (month === 7 && hour === 17 ? 1e10 : hour < 4 ? -0.0123 : 0.05),
      0.001,
    ),
  },
  loadCurve: { normal: curved(1000), '1 W': curved(0.001), '10 GW': curved(1e7) },
  hoursAroundPeak: {
    normal: around(1000, [9, 33]),
    '1 W, midnights at the edges': around(0.001, [0, 24, 47]),
    '10 GW': around(1e7, [0, 24]),
  },
};
