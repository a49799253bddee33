import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { inBlocks } from './inBlocks.ts';
import { carbon, figure, share } from './numbers.ts';
import { cut, table } from './table.ts';

type CarbonReport = OptionReport['carbon'];

const rows: readonly (readonly [string, (carbon: CarbonReport) => string])[] = [
  [
    'Factor',
    ({ basis, boundary, gwp, factorYear }) => `${basis}, ${boundary}, ${gwp}, ${String(factorYear)}`,
  ],
  ['Electricity, location-based', ({ location_kg }) => carbon(location_kg)],
  ['Electricity, market-based, annual', ({ marketAnnual_kg }) => carbon(marketAnnual_kg)],
  ['Electricity, market-based, hourly', ({ marketHourly_kg }) => carbon(marketHourly_kg)],
  ['24/7 CFE score', ({ carbonFreeFraction }) => share(carbonFreeFraction)],
  ['CUE, location-based', ({ locationCue_kg_per_kWh }) => figure(locationCue_kg_per_kWh, [3, 3], 'kg/kWh')],
  ['Scope 3, T&D losses', ({ transmission_kg }) => carbon(transmission_kg)],
  ['Scope 1, generators', ({ gensets_kg }) => carbon(gensets_kg)],
  ['Scope 1, refrigerant', ({ refrigerant_kg }) => carbon(refrigerant_kg)],
  ['Scope 3, embodied, annualised', ({ embodied_kg }) => carbon(embodied_kg)],
];

/** The carbon of each option by scope; scopes count different emissions and are not added up. */
export function carbonSection(options: readonly OptionReport[], width: number): string[] {
  return inBlocks(options, width, (shown) =>
    table([
      ['', ...shown.map(({ name }) => cut(name, 26))],
      ...rows.map(([label, cell]) => [label, ...shown.map((option) => cell(option.carbon))]),
    ]),
  );
}
