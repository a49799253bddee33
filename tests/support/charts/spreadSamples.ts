import { quantileSorted } from 'd3-array';
import type {
  FigureDistribution,
  DistributionLimit,
} from '../../../models/present/charts/figureDistribution.ts';
import { distributionChart } from '../../../models/present/charts/distributionChart.ts';
import { sensitivityBars, type IndexEstimate } from '../../../models/present/charts/sensitivityBars.ts';
import type { StudyHeatAxis } from '../../../models/present/charts/studyHeat.ts';
import { studyHeatMap } from '../../../models/present/charts/studyHeatMap.ts';
import type { ChartSample, ChartSamples } from './ChartSample.ts';
import { spread } from './spread.ts';

const LONG = 'Rear-door heat exchangers throughout the second and the third hall, with the tender of March';
const CITIES = ['Frankfurt', 'Singapore', 'Phoenix, AZ', 'Stockholm', 'São Paulo', 'Johannesburg'];

interface Mapped {
  readonly across: StudyHeatAxis;
  readonly down: StudyHeatAxis;
  readonly size?: number;
  readonly unit?: string;
}

const choices = (names: readonly string[], label = 'Climate'): StudyHeatAxis => ({
  label,
  unit: '',
  values: names,
});
const temperatures = (count: number): StudyHeatAxis => ({
  label: 'Supply air temperature',
  unit: '°C',
  values: Array.from({ length: count }, (_, index) => 15 + index / 2),
});
const long = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${LONG} ${String(index + 1)}`);

/** Every eleventh cell has no figure, those above 1.42 times the least are outside of the limits. */
const mapped =
  ({ across, down, size = 1, unit = '' }: Mapped): ChartSample =>
  (room, theme) => {
    const columns = across.values.length;
    const cells = Array.from({ length: columns * down.values.length }, (_, place) => {
      if (place % 11 === 10) return { value: null, reason: 'unmet heat in the design hour' };
      const value =
        size * (1.1 + 0.4 * ((place % columns) / columns) * spread(Math.floor(place / columns), 2));
      return value > 1.3 * size ? { value, limit: 'PUE above 1.3' } : { value };
    });
    return studyHeatMap({ across, down, figure: { label: 'PUE', unit }, cells }, room, theme);
  };

/** A sample with a long upper tail. */
const sampled = (count: number, size: number): number[] =>
  Array.from({ length: count }, (_, index) => size * (1 + 0.4 * (spread(index, 2) + spread(index, 3)) ** 2));

const distributed =
  (
    values: readonly (number | null)[],
    limit?: Pick<DistributionLimit, 'value' | 'broken' | 'interval'>,
    shape: Partial<FigureDistribution> = {},
  ): ChartSample =>
  (room, theme) => {
    const sample = values.filter((value) => value !== null).sort((one, other) => one - other);
    const broken = sample.filter((value) =>
      limit?.broken === 'below' ? value < limit.value : value > (limit?.value ?? Infinity),
    );
    return distributionChart(
      {
        figure: { label: 'Annual cost', unit: 'M USD' },
        values,
        percentiles: [5, 50, 95].map((percent) => ({
          percent,
          value: quantileSorted(sample, percent / 100) ?? 0,
        })),
        curve: 'exceedance',
        ...(limit === undefined
          ? {}
          : { limit: { ...limit, probability: sample.length === 0 ? 0 : broken.length / sample.length } }),
        ...shape,
      },
      room,
      theme,
    );
  };

const ranked =
  (labels: readonly string[], most = 0.6): ChartSample =>
  (room, theme) =>
    sensitivityBars(
      {
        confidence_percent: 95,
        rows: labels.map((label, place) => {
          const value = most / (place + 1) ** 1.5 - 0.01;
          const around = (middle: number): IndexEstimate => ({
            value: middle,
            range: place === 1 && labels.length > 5 ? null : [middle - 0.04, middle + 0.05],
          });
          return { label, firstOrder: around(value), total: place === 2 ? null : around(value * 1.2 + 0.02) };
        }),
      },
      room,
      theme,
    );

const INPUTS = [
  'Electricity price',
  'Utilisation',
  'Chiller efficiency',
  'Supply air temperature',
  'Fan efficiency',
];

/** Samples of the charts of site-years and their uncertainty. */
export const spreadSamples: Readonly<Record<string, ChartSamples>> = {
  studyHeatMap: {
    normal: mapped({ across: temperatures(9), down: choices(CITIES) }),
    'of 10^10': mapped({
      across: choices(long(6)),
      down: choices(long(5), LONG),
      size: 1e10,
      unit: 'IDR/kWh',
    }),
    'of 10^-6': mapped({ across: temperatures(4), down: temperatures(3), size: 1e-6, unit: 'M m³' }),
    'of 40 by 40': mapped({ across: temperatures(40), down: choices(long(40)) }),
    'of 40 by 40 with long names': mapped({
      across: choices(long(40), LONG),
      down: choices(long(40), LONG),
      unit: LONG,
    }),
    'of one cell': mapped({ across: temperatures(1), down: choices(['Frankfurt']) }),
    'of one column': mapped({ across: choices(['N+1'], 'Redundancy'), down: choices(CITIES) }),
    'of which nothing is computed yet': (room, theme) =>
      studyHeatMap(
        { across: temperatures(5), down: choices(CITIES), figure: { label: 'PUE', unit: '' }, cells: [] },
        room,
        theme,
      ),
    'without values': (room, theme) =>
      studyHeatMap(
        { across: temperatures(0), down: choices([]), figure: { label: 'PUE', unit: '' }, cells: [] },
        room,
        theme,
      ),
  },
  distributionChart: {
    normal: distributed(sampled(1000, 10), { value: 18, broken: 'above', interval: [0.157, 0.205] }),
    'of 10^10': distributed(sampled(200, 1e10), { value: 1.2e10, broken: 'below' }, { curve: 'cumulative' }),
    'of 10^-6': distributed(sampled(200, 1e-6)),
    'of 20,000 runs': distributed(sampled(20_000, 10), { value: 18, broken: 'above' }),
    'of a narrow range': distributed([1.000_001, 1.000_002, 1.000_001_5], {
      value: 1.000_002,
      broken: 'above',
    }),
    'of a saving with runs without figure': distributed([-3, 2, null, 5, 1, null], {
      value: 0,
      broken: 'below',
    }),
    'with a limit far away': distributed(sampled(100, 10), { value: 1e6, broken: 'above' }),
    'with nine percentiles': distributed(sampled(100, 10), undefined, {
      percentiles: [1, 5, 10, 25, 50, 75, 90, 95, 99].map((percent) => ({
        percent,
        value: 10 + percent / 12,
      })),
      figure: { label: LONG, unit: 'M USD per year' },
    }),
    'of one run': distributed([12.5], { value: 13, broken: 'above' }),
    'of equal runs': distributed([0, 0, 0]),
    'without figures': distributed([null, null]),
    'without runs': distributed([]),
  },
  sensitivityBars: {
    normal: ranked(INPUTS),
    'of one input': ranked(['Utilisation'], 1),
    'of 20 inputs with long names (10^10)': ranked(long(20), 0.9),
    'with intervals beyond 0 and 1': ranked(INPUTS, 1.4),
    'without inputs': ranked([]),
  },
};
