import type { OptionReport } from '../../report/reportSchema.ts';

type Carbon = OptionReport['carbon'];

/** One scope of carbon, with what it covers or why it is not known. Scopes are not added up: they cover different emissions. */
export interface CarbonScope {
  readonly label: string;
  /** Of the GHG Protocol. */
  readonly scope: '1' | '2' | '3';
  readonly carbon_kg: number | null;
  readonly text: string;
}

const MIXED = 'Contracts, residual mix and grid have factors on different bases: no total is stated.';

/** The carbon of an option by scope. */
export function carbonScopes(carbon: Carbon): CarbonScope[] {
  const { location_kg, marketAnnual_kg, marketHourly_kg } = carbon;
  return [
    {
      label: 'Electricity, location-based',
      scope: '2',
      carbon_kg: location_kg,
      text: 'All energy × grid factor.',
    },
    {
      label: 'Electricity, market-based, annual',
      scope: '2',
      carbon_kg: marketAnnual_kg,
      text:
        marketAnnual_kg === null ? MIXED : 'Contracts matched with annual energy, residual mix for the rest.',
    },
    {
      label: 'Electricity, market-based, hourly',
      scope: '2',
      carbon_kg: marketHourly_kg,
      text:
        marketHourly_kg === null
          ? MIXED
          : 'Contracts matched with the energy of each hour, residual mix for the rest.',
    },
    {
      label: 'T&D losses',
      scope: '3',
      carbon_kg: carbon.transmission_kg,
      text:
        carbon.transmission_kg === null
          ? 'No T&D loss share is known.'
          : 'Generation lost in the grid, location-based.',
    },
    {
      label: 'Generator diesel',
      scope: '1',
      carbon_kg: carbon.gensets_kg,
      text: carbon.gensets_kg === null ? 'No generator diesel is stated.' : 'Tests and outages.',
    },
    {
      label: 'Refrigerant leakage',
      scope: '1',
      carbon_kg: carbon.refrigerant_kg,
      text: carbon.refrigerant_kg === null ? 'No refrigerant is stated.' : 'GWP over 100 years.',
    },
    {
      label: 'Embodied carbon, annualised',
      scope: '3',
      carbon_kg: carbon.embodied_kg,
      text:
        carbon.embodied_kg === null
          ? 'Embodied carbon of the building or of some devices is not known.'
          : 'Embodied carbon of devices and building over their service life.',
    },
  ];
}
