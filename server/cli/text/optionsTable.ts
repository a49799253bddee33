import type { Comparison, OptionReport, Report } from '../../../models/index.ts';
import { carbon, energy, MISSING, money, power, ratio, share } from './numbers.ts';
import { cut, table } from './table.ts';

/** Options are set side by side, so many at a time; more would not fit a screen. */
const ABREAST = 4;

type Shown = Pick<OptionReport, 'id' | 'name' | 'annual' | 'peak'>;

/**
 * The options side by side: load, energy, cost, carbon, and the savings against the first.
 *
 * @param report - a report, or the part of it that compares
 */
export function optionsTable(
  report: Readonly<{ currency: string; options: readonly Shown[]; comparison: Comparison }>,
): string[] {
  const lines: string[] = [];
  for (let first = 0; first < report.options.length; first += ABREAST) {
    if (first > 0) lines.push('');
    lines.push(...block(report.options.slice(first, first + ABREAST), report.comparison, report.currency));
  }
  return lines;
}

function block(options: readonly Shown[], comparison: Comparison, currency: string): string[] {
  const row = (label: string, cell: (option: Shown) => string): string[] => [label, ...options.map(cell)];
  const saving = (label: string, cell: (saved: Comparison['options'][number]) => string): string[] =>
    row(label, ({ id }) => {
      const saved =
        id === comparison.baseline ? undefined : comparison.options.find((option) => option.id === id);
      return saved === undefined ? MISSING : cell(saved);
    });
  const rows = [
    row('', ({ name }) => cut(name, 28)),
    row('Option', ({ id }) => cut(id, 28)),
    row('IT load, peak', ({ peak }) => power(peak.it_kW)),
    row('IT energy', ({ annual }) => energy(annual.itEnergy_kWh)),
    row('Overhead energy', ({ annual }) => energy(annual.overheadEnergy_kWh)),
    row('Facility energy', ({ annual }) => energy(annual.facilityEnergy_kWh)),
    row('PUE', ({ annual }) => ratio(annual.pue)),
    row('PUE at the peak', ({ annual }) => ratio(annual.peakPue)),
    row('Facility peak', ({ peak }) => power(peak.facility_kW)),
    row('  first reached', ({ peak }) => localTime(peak.time)),
    row('Electricity cost', ({ annual }) => money(annual.electricityCost, currency)),
    row('Carbon, location-based', ({ annual }) => carbon(annual.carbonLocation_kg)),
  ];
  if (comparison.options.some(({ id }) => id !== comparison.baseline)) {
    rows.push(
      row(`Saved against ${cut(comparison.baseline, 20)}`, () => ''),
      saving('  energy', (saved) => energy(saved.energySaving_kWh)),
      saving('  share of energy', (saved) => share(saved.energySavingFraction)),
      saving('  cost', (saved) => money(saved.costSaving, currency)),
      saving('  carbon', (saved) => carbon(saved.carbonSaving_kg)),
    );
  }
  return table(rows);
}

/** An ISO time, without its seconds: 2025-01-01 00:00 -05:00. */
function localTime(time: string): string {
  return time.replace(/^(\S+)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, '$1 $2 ').trimEnd();
}

/** What the table's figures stand for: year, catalogue, carbon basis. */
export function headline(report: Report): string[] {
  const years = [...new Set(report.options.map(({ annual }) => String(annual.year)))].join(', ');
  const bases = [...new Set(report.options.map(({ annual }) => annual.carbonBasis))].join(', ');
  return [
    report.plan.name,
    `Year ${years}, ${report.currency}, carbon factors ${bases}, catalogue ${report.library.version} (${report.library.hash.slice(0, 12)})`,
  ];
}
