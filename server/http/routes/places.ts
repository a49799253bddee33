import { z } from 'zod';
import { wholeQuantity } from '../../../models/units/quantity.ts';
import { loadCities, loadStations } from '../../files/placeTables.ts';
import { placesResult, placesResultSchema } from '../../results/placesResult.ts';
import { route } from '../Route.ts';

const placeParameters = z.object({
  search: z.string().min(1).max(200).meta({
    description:
      'Name of a city, in any case and without accents; state, province or country may follow it, such as paris, texas',
  }),
  cityCount: wholeQuantity('count', { label: 'Cities', min: 1, max: 50 })
    .default(10)
    .meta({ description: 'Greatest number of cities. Default: 10' }),
  stationCount: wholeQuantity('count', { label: 'Weather stations', min: 0, max: 20 })
    .default(3)
    .meta({ description: 'Number of weather stations of each city. Default: 3' }),
});

export const searchPlaces = route({
  operationId: 'searchPlaces',
  computes: 'from-request',
  method: 'get',
  path: '/api/v1/places',
  tag: 'Catalogue',
  summary: 'Find cities',
  description:
    'Cities of 5,000 inhabitants or more (GeoNames, CC BY 4.0), each as the place of a site: time zone, elevation, currency, grid, price, the nearest climate of the catalogue with its distance and height, and the nearest weather stations with the address of their free typical year (Climate.OneBuilding.Org). What no table tells is absent and listed. If no city matches, cities of a similar name are listed.',
  exampleQuery: '?search=frankfurt',
  query: placeParameters,
  answers: { 200: { description: 'The cities, the best match first', schema: placesResultSchema } },
  problems: [],
  handler: async ({ query: { search, cityCount, stationCount } }, { library }) => {
    const [cities, stations] = await Promise.all([loadCities(), loadStations()]);
    const body = placesResult(
      { query: search, most: cityCount, stationCount },
      { cities, stations, library },
    );
    return { status: 200, body };
  },
});
