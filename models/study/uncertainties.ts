import type { Library } from '../catalogue/Library.ts';
import type { Input } from '../plan/prepare/input.ts';

/** Where the bounds of an assumption come from: a publication, or a convention of this program that no source gives. */
export type BoundsKind = 'source' | 'convention';

/** How far an assumption of a plan may be off. */
export interface Uncertainty {
  readonly least: number;
  readonly most: number;
  readonly kind: BoundsKind;
  /** The publication, or the rule of the convention. */
  readonly reason: string;
}

type Bounds = readonly [least: number, most: number];

interface Rule {
  /** Matched against the path of the input. */
  readonly path: RegExp;
  /** Inputs that the plan states are assumptions too; otherwise only defaults and unverified rows are. */
  readonly isAssumedIfStated?: boolean;
  readonly boundsOf: (input: Input, value: number, library: Library) => Uncertainty | undefined;
}

const published = ([least, most]: Bounds, reason: string): Uncertainty => ({
  least,
  most,
  kind: 'source',
  reason,
});
const convention = ([least, most]: Bounds, reason: string): Uncertainty => ({
  least,
  most,
  kind: 'convention',
  reason: `convention, no source: ${reason}`,
});

const relative = (value: number, fraction: number): Bounds => [
  value * (1 - fraction),
  value * (1 + fraction),
];
const shareOf = (value: number, fraction: number): Bounds => [
  value * (1 - fraction),
  Math.min(1, value * (1 + fraction)),
];
const share = (value: number, by: number): Bounds => [Math.max(0, value - by), Math.min(1, value + by)];

/** Published bounds, for values within them; a preset of another quality has a convention about its value. */
const within =
  (bounds: Bounds, reason: string): Rule['boundsOf'] =>
  ({ path }, value) => {
    if (value >= bounds[0] && value <= bounds[1]) return published(bounds, reason);
    return path.endsWith('_C')
      ? convention([value - 2, value + 2], '2 K either way')
      : convention(relative(value, PARAMETER), '20 % either way');
  };

/** Published bounds that hold for one value, the default that was derived from them. */
const ofValue =
  (known: readonly (readonly [value: number, bounds: Bounds, reason: string])[]): Rule['boundsOf'] =>
  (_, value) => {
    const found = known.find(([default_]) => default_ === value);
    return found === undefined ? undefined : published(found[1], found[2]);
  };

const LM22 = 'Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323)';
const OVERHEAD = 0.2;
const PARAMETER = 0.2;
const PRICE = 0.2;
const FACTOR = 0.15;
const YEARS = 5;

const rules: readonly Rule[] = [
  {
    path: /^cooling\.pue$/,
    isAssumedIfStated: true,
    boundsOf: (_, pue) =>
      convention(
        [1 + (pue - 1) * (1 - OVERHEAD), 1 + (pue - 1) * (1 + OVERHEAD)],
        'the overhead 20 % either way',
      ),
  },
  {
    path: /^workload\.(utilisationFraction|meanUtilisationFraction|peakUtilisationFraction)$/,
    isAssumedIfStated: true,
    boundsOf: (_, value) => convention(share(value, 0.1), '10 percentage points either way'),
  },
  {
    path: /^tariff\.energyPrice_per_kWh$/,
    isAssumedIfStated: true,
    boundsOf: (_, value) => convention(relative(value, PRICE), '20 % either way'),
  },
  { path: /^carbon\.intensity_g_per_kWh$/, isAssumedIfStated: true, boundsOf: gridBounds },
  {
    path: /^catalogue\.devices\.[^.]+\.(typical|maximum|nameplate)_kW$/,
    boundsOf: (_, value) => convention(relative(value, 0.15), '15 % either way'),
  },
  {
    path: /^catalogue\.devices\.[^.]+\.idle_kW$/,
    boundsOf: (_, value) => convention(relative(value, 0.3), '30 % either way'),
  },
  {
    path: /^power\.lightingFraction$/,
    boundsOf: ofValue([
      [0.001, [0, 0.002], `${LM22}, large sites: 0 to 0.2 % of IT`],
      [0.02, [0.02, 0.05], `${LM22}, midsize sites: 2 to 5 % of IT`],
      [0.03, [0.02, 0.04], `${LM22}, small sites: 2 to 4 % of IT`],
    ]),
  },
  {
    path: /^cooling\.serverFanFraction$/,
    boundsOf: within(
      [0.1, 0.2],
      'fans use 10 to 15 % of the power of 1U servers (eWeek 2009), 10 to 20 % of that of GPU servers',
    ),
  },
  {
    path: /^cooling\.capture\.supplyAir_C$/,
    boundsOf: within([18, 25], 'ASHRAE recommended IT inlet of 18 to 27 °C, less a recirculation of 2 K'),
  },
  {
    path: /\.carnotFraction$/,
    boundsOf: (input, value, library) =>
      ofValue([
        [0.78, [0.591, 0.985], `${LM22}: the COP of midsize chillers is 0 to 40 % below that of large ones`],
        [0.285, [0.282, 0.353], `${LM22}: the COP of midsize air-cooled chillers is 25 to 40 % lower`],
        [0.265, [0.259, 0.329], `${LM22}: the COP of small air-cooled chillers is 30 to 45 % lower`],
        [0.47, [0.47, 0.49], 'Air-cooled chiller record of EnergyPlus (York YCAL0033EE)'],
      ])(input, value, library),
  },
  {
    path: /\.(pumpPressure_kPa|towerPumpPressure_kPa)$/,
    boundsOf: (_, value) =>
      value === 143.7 || value === 208.7
        ? published(relative(value, 0.2), 'Lei & Masanet 2020 (Energy 117556): 20 % either way')
        : convention(relative(value, PARAMETER), '20 % either way'),
  },
  {
    path: /\.fanExponent$/,
    boundsOf: within([2.7, 3], 'affinity law; drives and constant pressure lower it to 2.7'),
  },
  {
    path: /\.coldestCondenserWater_C$/,
    boundsOf: within(
      [12.8, 18],
      'leaving-water limits of chiller records of EnergyPlus and Modelica Buildings',
    ),
  },
  {
    path: /\.adiabaticEfficiency$/,
    boundsOf: within([0.7, 0.9], 'EnergyPlus data-centre example models 0.70, pads up to 0.9'),
  },
  {
    path: /\.cduApproach_K$/,
    boundsOf: within([3, 5], 'CDU data sheets, secondary source (Boyd 3 K, CoolIT 5 K)'),
  },
  { path: /\.doorApproach_K$/, boundsOf: within([3, 6], 'IBM and HPE data sheets of rear doors: 3 to 6 K') },
  {
    path: /\.(heatCaptureFraction|serverFanSavedFraction)$/,
    boundsOf: (_, value) => convention(share(value, 0.1), '10 percentage points either way'),
  },
  {
    path: /\.(fanEfficiency|pumpEfficiency|towerPumpEfficiency)$/,
    boundsOf: (_, value) =>
      convention([value - 0.1, Math.min(1, value + 0.1)], '10 percentage points either way'),
  },
  {
    path: /^cooling\.(capture|plant|airPlant)\..*(fanMinimumFraction|filterPressureFraction)$/,
    boundsOf: (_, value) => convention(shareOf(value, PARAMETER), '20 % either way'),
  },
  {
    path: /^cooling\.(capture|plant|airPlant)\..*(_K|_Pa|_W_per_kW|maximumCop)$/,
    boundsOf: (_, value) => convention(relative(value, PARAMETER), '20 % either way'),
  },
  {
    path: /^power\.[a-zA-Z]+\.(noLoadFraction|proportionalFraction|squareFraction)$/,
    boundsOf: (_, value) => convention(relative(value, PARAMETER), '20 % either way'),
  },
];

/** The factor of the last years of the grid, if the tables have its history; otherwise a convention. */
function gridBounds({ label, source, year }: Input, value: number, library: Library): Uncertainty {
  const last = year ?? 0;
  const history = Object.values(library.gridHistories).find(({ intensities }) =>
    intensities.some((point) => point.year === last && point.intensity_g_per_kWh === value),
  );
  if (history === undefined || label === '' || source === '') {
    return convention(relative(value, FACTOR), '15 % either way');
  }
  const recent = history.intensities.filter((point) => point.year > last - YEARS && point.year <= last);
  const factors = recent.map(({ intensity_g_per_kWh }) => intensity_g_per_kWh);
  const [first] = recent;
  return published(
    [Math.min(...factors), Math.max(...factors)],
    `lowest and highest factor of ${history.name} from ${String(first?.year ?? last)} to ${String(last)}`,
  );
}

/** Quality of rows that a source gives. */
const READ_IN_SOURCE = 'S';

/**
 * How far an input may be off, if it is an assumption: a default, a figure of a row that no source gives, or a stated value that
 * nothing computes, such as utilisation, price or PUE.
 *
 * @param input - of a report
 * @param library - with the histories of grids, if their bounds are to be the published ones
 * @returns undefined if it is no assumption, is no number, or has no bounds
 */
export function uncertaintyOf(input: Input, library: Library): Uncertainty | undefined {
  const { value, origin, quality, path } = input;
  if (typeof value !== 'number' || value === 0) return undefined;
  const isUnverified = quality !== undefined && quality !== READ_IN_SOURCE;
  const isAssumed = origin === 'default' || isUnverified;
  const rule = rules.find((one) => one.path.test(path) && (isAssumed || one.isAssumedIfStated === true));
  const bounds = rule?.boundsOf(input, value, library);
  return bounds === undefined || bounds.least >= bounds.most ? undefined : bounds;
}
