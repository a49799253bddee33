import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { inBlocks } from './inBlocks.ts';
import { carbon, figure, share } from './numbers.ts';
import { cut, table } from './table.ts';

type CarbonOf = OptionReport['carbon'];

const rows: readonly (readonly [string, (carbon: CarbonOf) => string])[] = [
  [
    'Factor',
    ({ basis, boundary, gwp, factorYear }) => `${basis}, ${boundary}, ${gwp}, ${String(factorYear)}`,
  ],
  ['Electricity, location-based', ({ location_kg }) => carbon(location_kg)],
  ['Electricity, market, by the year', ({ marketAnnual_kg }) => carbon(marketAnnual_kg)],
  ['Electricity, market, by the hour', ({ marketHourly_kg }) => carbon(marketHourly_kg)],
  ['Hourly carbon-free score', ({ carbonFreeFraction }) => share(carbonFreeFraction)],
  ['CUE, location-based', ({ locationCue_kg_per_kWh }) => figure(locationCue_kg_per_kWh, [3, 3], 'kg/kWh')],
  ['Scope 3, losses on the way', ({ transmission_kg }) => carbon(transmission_kg)],
  ['Scope 1, gensets', ({ gensets_kg }) => carbon(gensets_kg)],
  ['Scope 1, refrigerant', ({ refrigerant_kg }) => carbon(refrigerant_kg)],
  ['Scope 3, embodied per year', ({ embodied_kg }) => carbon(embodied_kg)],
];

/** The carbon of each option by scope; the scopes count different things and are not added up. */
export function carbonSection(options: readonly OptionReport[], width: number): string[] {
  return inBlocks(options, width, (shown) =>
    table([
      ['', ...shown.map(({ name }) => cut(name, 26))],
      ...rows.map(([label, cell]) => [label, ...shown.map(({ carbon: its }) => cell(its))]),
    ]),
  );
}
