import type { OptionReport } from '../../report/reportSchema.ts';

type Carbon = OptionReport['carbon'];

/** One kind of carbon, with what it counts or why it is not known. Kinds are never added up: they count different things. */
export interface CarbonScope {
  readonly label: string;
  /** Of the GHG Protocol. */
  readonly scope: '1' | '2' | '3';
  readonly carbon_kg: number | null;
  readonly text: string;
}

const MIXED = 'Contracts, residual mix and grid count on different bases: a sum would mix them.';

/** The carbon of an option by kind. */
export function carbonScopes(carbon: Carbon): CarbonScope[] {
  const { location_kg, marketAnnual_kg, marketHourly_kg } = carbon;
  return [
    {
      label: 'Electricity, location-based',
      scope: '2',
      carbon_kg: location_kg,
      text: 'All energy with the factor of the grid.',
    },
    {
      label: 'Electricity, market-based over the year',
      scope: '2',
      carbon_kg: marketAnnual_kg,
      text:
        marketAnnual_kg === null
          ? MIXED
          : 'Contracts against the energy of the year, the rest with the residual mix.',
    },
    {
      label: 'Electricity, market-based by the hour',
      scope: '2',
      carbon_kg: marketHourly_kg,
      text:
        marketHourly_kg === null
          ? MIXED
          : 'Contracts against the energy of their hour, the rest with the residual mix.',
    },
    {
      label: 'Losses on the way to the meter',
      scope: '3',
      carbon_kg: carbon.transmission_kg,
      text:
        carbon.transmission_kg === null
          ? 'No share of transmission losses is known.'
          : 'What is generated and lost in the grid, location-based.',
    },
    {
      label: 'Diesel of gensets',
      scope: '1',
      carbon_kg: carbon.gensets_kg,
      text: carbon.gensets_kg === null ? 'No diesel is stated.' : 'Tests and outages.',
    },
    {
      label: 'Refrigerant that leaks',
      scope: '1',
      carbon_kg: carbon.refrigerant_kg,
      text:
        carbon.refrigerant_kg === null ? 'No refrigerant is stated.' : 'Warming potentials over 100 years.',
    },
    {
      label: 'Embodied, per year of life',
      scope: '3',
      carbon_kg: carbon.embodied_kg,
      text:
        carbon.embodied_kg === null
          ? 'Neither building nor all devices have a figure.'
          : 'Making devices and building, spread over their lives.',
    },
  ];
}
