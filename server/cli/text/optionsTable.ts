import type { Gap } from '../../../models/report/plantSchema.ts';
import type { Comparison, OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { meteringLabels, pueByCategory } from '../../../models/present/words/meteringLabels.ts';
import { inBlocks } from './inBlocks.ts';
import { carbon, energy, figure, MISSING, money, power, ratio, share } from './numbers.ts';
import { cut, table } from './table.ts';

type Shown = Pick<OptionReport, 'id' | 'name' | 'annual' | 'metering' | 'peak' | 'plant'>;

/** A row of the table: its label, and a cell for each option. */
type Row = readonly [label: string, cell: (option: Shown) => string];

/**
 * The options compared: load, energy, water, cost, carbon, and the savings against the baseline.
 *
 * @param report - a report, or the part of it that is compared
 * @param width - columns of a block of options
 */
export function optionsTable(
  report: Readonly<{ currency: string; options: readonly Shown[]; comparison: Comparison }>,
  width: number,
): string[] {
  const { currency, comparison } = report;
  const rows = [...figures(report.options, currency), ...savings(comparison, currency)];
  return inBlocks(report.options, width, (options) =>
    table(rows.map(([label, cell]) => [label, ...options.map(cell)])),
  );
}

function figures(options: readonly Shown[], currency: string): Row[] {
  return [
    ['', ({ name }) => cut(name, 26)],
    ['Option', ({ id }) => cut(id, 26)],
    ['IT load, design peak', ({ peak }) => power(peak.designIt_kW)],
    ['IT load, operating peak', ({ peak }) => power(peak.it_kW)],
    ['IT metered at', ({ metering }) => cut(meteringLabels[metering.point], 26)],
    ['IT energy', ({ annual }) => energy(annual.itEnergy_kWh)],
    ['Overhead energy', ({ annual }) => energy(annual.overheadEnergy_kWh)],
    ['Facility energy', ({ annual }) => energy(annual.facilityEnergy_kWh)],
    ['PUE', ({ annual }) => ratio(annual.pue)],
    ['  by category 1 / 2 / 3', pueByCategory],
    ['PUE at operating peak', ({ annual }) => ratio(annual.peakPue)],
    ...(options.some(({ plant }) => plant !== null) ? plantFigures : []),
    ...(options.some(({ plant }) => (plant?.exportedHeat_kWh ?? 0) > 0) ? [exportedHeat] : []),
    ['Design peak', ({ peak }) => power(peak.designFacility_kW)],
    ['Operating peak', ({ peak }) => power(peak.facility_kW)],
    ['  first reached at', ({ peak }) => localTime(peak.time)],
    ['Electricity cost', ({ annual }) => money(annual.electricityCost, currency)],
    ['Carbon, location-based', ({ annual }) => carbon(annual.carbonLocation_kg)],
  ];
}

/** Figures of computed plants; an option with a stated PUE has none. */
const plantFigures: readonly Row[] = [
  ['TUE', ({ plant }) => ratio(plant?.tue)],
  ['WUE', ({ plant }) => figure(plant?.wue_L_per_kWh, [2, 3], 'L/kWh')],
  ['Water', ({ plant }) => figure(plant === null ? null : plant.water_L / 1000, [0, 1], 'm³')],
  ['Free cooling', ({ plant }) => figure(plant?.freeCoolingHourCount, [0, 0], 'h')],
  ['Unmet heat', ({ plant }) => figure(plant?.unmetHourCount, [0, 0], 'h')],
  [
    'Design hour, facility',
    ({ plant }) =>
      power(plant === null ? null : Math.max(plant.hottest.facility_kW, plant.mostHumid.facility_kW)),
  ],
];

const exportedHeat: Row = ['Heat exported', ({ plant }) => energy(plant?.exportedHeat_kWh)];

const savingParts: readonly (readonly [keyof Gap, string])[] = [
  ['computing_kWh', 'compute'],
  ['serverFans_kWh', 'server fans'],
  ['powerChain_kWh', 'power chain'],
  ['lighting_kWh', 'lighting'],
  ['cooling_kWh', 'cooling'],
];

function savings({ baseline, options }: Comparison, currency: string): Row[] {
  const others = options.filter(({ id }) => id !== baseline);
  if (others.length === 0) return [];
  const row = (label: string, cell: (saved: Comparison['options'][number]) => string): Row => [
    label,
    ({ id }) => {
      const saved = others.find((option) => option.id === id);
      return saved === undefined ? MISSING : cell(saved);
    },
  ];
  return [
    [`Savings against ${cut(baseline, 20)}`, () => ''],
    row('  energy', (saved) => energy(saved.energySaving_kWh)),
    ...(others.some(({ gap }) => gap !== null)
      ? savingParts.map(([part, label]) => row(`    ${label}`, ({ gap }) => energy(gap?.[part])))
      : []),
    row('  share of facility energy', (saved) => share(saved.energySavingFraction)),
    row('  cost', (saved) => money(saved.costSaving, currency)),
    row('  carbon', (saved) => carbon(saved.carbonSaving_kg)),
  ];
}

/** An ISO time, without its seconds: 2025-01-01 00:00 -05:00. */
function localTime(time: string): string {
  return time.replace(/^(\S+)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, '$1 $2 ').trimEnd();
}

/** The basis of the table's figures: year, catalogue, carbon basis. */
export function headline(report: Report): string[] {
  const years = [...new Set(report.options.map(({ annual }) => String(annual.year)))].join(', ');
  const bases = [...new Set(report.options.map(({ annual }) => annual.carbonBasis))].join(', ');
  return [
    report.plan.name,
    `Year ${years}, ${report.currency}, carbon factors ${bases}, catalogue ${report.library.version} (${report.library.hash.slice(0, 12)})`,
  ];
}
