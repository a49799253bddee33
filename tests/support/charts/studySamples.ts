import { climateDots } from '../../../models/present/charts/climateDots.ts';
import { sweepLines } from '../../../models/present/charts/sweepLines.ts';
import { tornadoBars } from '../../../models/present/charts/tornadoBars.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import type { ChartSample, ChartSamples } from './ChartSample.ts';

const LONG = 'Rear-door heat exchangers throughout the second and the third hall, with the tender of March';

/** Options over supply temperatures, with figures of a size. */
const swept =
  (size: number, optionCount: number, unit = 'MWh'): ChartSample =>
  (room, theme) => {
    const values = [15, 18, 21, 24, 27, 30, 32];
    const places = Array.from({ length: optionCount }, (_, place) => place);
    const at = (place: number, step: number): number => size * (1 + place / 10 + (step - 3) ** 2 / 50);
    return sweepLines(
      {
        values,
        inputText: 'facility-water supply temperature, °C',
        unit,
        lines: places.map((place) => ({
          place,
          points: values.map((x, step) => ({ step, x, y: at(place, step), isSound: step < 6 })),
          own: { x: 24, y: at(place, 3) },
        })),
        told: values.map((value, step) => ({
          heading: `${String(value)} °C`,
          values: places.map((place) => ({
            place,
            label: `Option ${String(place + 1)}`,
            text: `${String(at(place, step))} ${unit}`.trim(),
          })),
        })),
      },
      room,
      theme,
    );
  };

/** Places with a dot for each option. */
const placed =
  (size: number, optionCount: number, name: string): ChartSample =>
  (room, theme) =>
    climateDots(
      [1, 1.2, 1.5, 2].map((factor, index) => ({
        name: `${name} ${String(index + 1)}`,
        isOwn: index === 1,
        dots: Array.from({ length: optionCount }, (_, place) => ({
          place,
          value: size * factor * (1 + place / 20),
          isSound: index !== 3,
        })),
        told: {
          heading: `${name} ${String(index + 1)}`,
          values: [{ place: 0, label: 'Air', text: `${String(size * factor)} MWh` }],
        },
      })),
      'MWh',
      room,
      theme,
    );

/** Assumptions about a saving. */
const assumed =
  (saving_kWh: number, label: string): ChartSample =>
  (room, theme) =>
    tornadoBars(
      {
        planned: saving_kWh,
        textOf: (value) => `saves ${figureText(scaledFigure('energy', value))}`,
        hasZero: true,
        rows: [0.6, 0.3, 0.1, 0.01].map((share, index) => ({
          label: `${label} ${String(index + 1)}`,
          boundsText: '143.7 kPa to 172.4 kPa',
          low: saving_kWh * (1 - share),
          high: index === 1 ? null : saving_kWh * (1 + share),
          told: [{ label: 'Planned', text: '158 kPa' }],
        })),
      },
      room,
      theme,
    );

/** Samples of the charts of studies. */
export const studySamples: Readonly<Record<string, ChartSamples>> = {
  sweepLines: {
    normal: swept(640, 2),
    'twenty options': swept(640, 20),
    'of 10^-6': swept(1e-6, 2, 'kWh'),
    'of 10^10': swept(1e10, 3, 'bn USD'),
    ratio: swept(1.2, 2, ''),
  },
  climateDots: {
    normal: placed(640, 2, 'Frankfurt'),
    'twenty options': placed(640, 20, 'Singapore'),
    'of 10^-6': placed(1e-6, 2, 'Phoenix, AZ'),
    'of 10^10': placed(1e10, 2, LONG),
  },
  tornadoBars: {
    normal: assumed(210_000, 'Carnot efficiency (Air)'),
    'of 10^-6': assumed(0.001, 'Utilisation'),
    'of 10^10': assumed(1e13, LONG),
    'no saving': assumed(0, 'Lighting'),
  },
};
