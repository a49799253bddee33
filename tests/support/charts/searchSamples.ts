import { parallelCoordinates } from '../../../models/present/charts/parallelCoordinates.ts';
import type { ParallelAxis, ParallelDesigns } from '../../../models/present/charts/parallelDesigns.ts';
import type { ParetoDesign, ParetoDesigns } from '../../../models/present/charts/paretoDesigns.ts';
import { paretoScatter } from '../../../models/present/charts/paretoScatter.ts';
import type { ChartSample, ChartSamples } from './ChartSample.ts';
import { spread } from './spread.ts';

const LONG = 'Rear-door heat exchangers throughout the second and the third hall, with the tender of March';

interface Searched {
  readonly count: number;
  readonly size?: number;
  readonly units?: readonly [x: string, y: string];
  readonly label?: string;
}

/** Designs of a search whose cost and carbon oppose each other; every fourth breaks a limit. */
export function searched({ count, size = 1, units = ['M USD', 'kt'], label = '' }: Searched): ParetoDesigns {
  const designs = Array.from({ length: count }, (_, index): ParetoDesign => {
    const [share, above] = [spread(index, 2), spread(index, 3)];
    const isFeasible = index % 4 !== 3;
    return {
      id: `design-${String(index)}`,
      name: `${label === '' ? 'Design' : label} ${String(index + 1)}`,
      x: index % 50 === 49 ? null : size * (12 + 9 * share + 3 * above),
      y: size * 4 * (1 + (1 - share) ** 2 + above),
      isFeasible,
      ...(isFeasible ? {} : { limit: 'PUE above 1.3' }),
    };
  });
  const byCost = designs
    .filter(({ isFeasible, x }) => isFeasible && x !== null)
    .sort((one, other) => (one.x ?? 0) - (other.x ?? 0));
  let least = Infinity;
  const front = byCost.filter(({ y }) => {
    const isBetter = (y ?? 0) < least;
    if (isBetter) least = y ?? 0;
    return isBetter;
  });
  return {
    x: { label: label === '' ? 'Annual cost' : label, unit: units[0], better: 'less' },
    y: { label: label === '' ? 'Carbon' : label, unit: units[1], better: 'less' },
    designs,
    frontIds: front.map(({ id }) => id),
    chosenId: front[Math.floor(front.length / 2)]?.id ?? null,
  };
}

const pareto =
  (shape: ParetoDesigns): ChartSample =>
  (size, theme) =>
    paretoScatter(shape, size, theme);

const SYSTEMS = ['Air-cooled chiller', 'Water-cooled chiller with economizer', 'Dry cooler', 'Cooling tower'];

const AXES: readonly ParallelAxis[] = [
  { id: 'system', kind: 'choice', label: 'Cooling system', choices: SYSTEMS },
  { id: 'supply', kind: 'figure', label: 'Supply air temperature', unit: '°C' },
  { id: 'redundancy', kind: 'choice', label: 'Redundancy', choices: ['N', 'N+1', '2N'] },
  { id: 'pue', kind: 'figure', label: 'PUE', unit: '' },
  { id: 'water', kind: 'figure', label: 'Water', unit: 'M m³' },
  { id: 'cost', kind: 'figure', label: 'Annual cost', unit: 'M USD' },
];

/** Designs over six axes; every fortieth has no water. */
export function parallelShape(
  count: number,
  brushes: ParallelDesigns['brushes'] = {},
  size = 1,
): ParallelDesigns {
  const designs = Array.from({ length: count }, (_, index) => {
    const [system, share] = [Math.floor(spread(index, 2) * SYSTEMS.length), spread(index, 3)];
    const pue = 1.1 + 0.1 * system + 0.2 * share;
    const values = [
      system,
      18 + 14 * share,
      Math.floor(spread(index, 5) * 3),
      pue,
      index % 40 === 39 ? null : size * (2 - 0.4 * system + spread(index, 7)),
      size * (10 + 8 * pue * spread(index, 11)),
    ];
    return { id: `design-${String(index)}`, name: `Design ${String(index + 1)}`, values };
  });
  return {
    axes: AXES,
    designs,
    frontIds: [3, 11, 17, 40].map((index) => `design-${String(index)}`),
    chosenId: count > 17 ? 'design-17' : null,
    brushes,
  };
}

const parallel =
  (shape: ParallelDesigns): ChartSample =>
  (size, theme) =>
    parallelCoordinates(shape, size, theme);

/** Axes with long names, of which every other has forty choices with long names. */
function longAxes(axisCount: number): ParallelDesigns {
  const axes = Array.from({ length: axisCount }, (_, index): ParallelAxis => {
    const named = { id: String(index), label: `${LONG} ${String(index + 1)}` };
    const choices = Array.from({ length: 40 }, (__, choice) => `${LONG}, variant ${String(choice + 1)}`);
    return index % 2 === 0
      ? { ...named, kind: 'choice', choices }
      : { ...named, kind: 'figure', unit: 'bn USD' };
  });
  const designs = Array.from({ length: 200 }, (_, index) => ({
    id: String(index),
    name: `${LONG} ${String(index)}`,
    values: axes.map((__, axis) =>
      axis % 2 === 0 ? (index * (axis + 1)) % 40 : 1e10 * spread(index, axis + 2),
    ),
  }));
  return { axes, designs, frontIds: ['5', '6'], chosenId: '6', brushes: { '0': [3, 20], '1': [1e9, 9e9] } };
}

/** Samples of the charts of design searches. */
export const searchSamples: Readonly<Record<string, ChartSamples>> = {
  paretoScatter: {
    normal: pareto(searched({ count: 300 })),
    'of 10^10': pareto(searched({ count: 40, size: 1e10, units: ['IDR', 'kg'], label: LONG })),
    'of 10^-6': pareto(searched({ count: 40, size: 1e-6, units: ['', ''] })),
    'of 20,000 designs': pareto(searched({ count: 20_000 })),
    'of a saving that is maximised': pareto({
      ...searched({ count: 0 }),
      x: { label: 'Saving', unit: 'M USD', better: 'more' },
      designs: [-1, 0, 2].map((x, index) => ({
        id: String(index),
        name: `Design ${String(index)}`,
        x,
        y: 5 + x,
        isFeasible: true,
      })),
      frontIds: ['0', '1', '2'],
    }),
    'of one design': pareto(searched({ count: 1 })),
    'of equal designs': pareto({
      ...searched({ count: 0 }),
      designs: ['a', 'b', 'c'].map((id) => ({ id, name: id, x: 0, y: 5, isFeasible: id !== 'c' })),
      frontIds: ['a', 'b'],
    }),
    'without designs': pareto(searched({ count: 0 })),
    'of designs without figures': pareto({
      ...searched({ count: 0 }),
      designs: [{ id: 'a', name: 'a', x: null, y: null, isFeasible: false }],
    }),
  },
  parallelCoordinates: {
    normal: parallel(parallelShape(41, { pue: [1.2, 1.5] })),
    'without ranges': parallel(parallelShape(200)),
    'of 20,000 designs': parallel(parallelShape(20_000, { pue: [1.2, 1.5], system: [1, 2] })),
    'of 10^10': parallel(parallelShape(30, {}, 1e10)),
    'of 10^-6': parallel(parallelShape(30, { water: [0, 1e-6] }, 1e-6)),
    'of 14 axes with long names': parallel(longAxes(14)),
    'of 2 axes with long names': parallel(longAxes(2)),
    'of one axis': parallel(longAxes(1)),
    'of one design': parallel(parallelShape(1)),
    'that no design is within': parallel(parallelShape(30, { pue: [9, 10] })),
    'without designs': parallel(parallelShape(0)),
    'without axes': parallel({ ...parallelShape(0), axes: [] }),
  },
};
