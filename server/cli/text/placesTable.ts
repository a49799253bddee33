import type { PlacesResult } from '../../results/placesResult.ts';
import { figure, MISSING } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

type Place = PlacesResult['places'][number];

/**
 * Cities with what follows from each, and of the first the findings and the nearest weather stations.
 *
 * @param width - columns to wrap to
 */
export function placesTable({ places, nearest }: PlacesResult, width: number): string[] {
  const [first] = places;
  if (first === undefined) {
    if (nearest.length === 0) return ['No city matches.'];
    return ['No city has this name. Cities of a similar name:', ...nearest.map((name) => `  ${name}`)];
  }
  const heading = [
    'City',
    'Inhabitants',
    'Elevation m',
    'Time zone',
    'Currency',
    'Grid',
    'Price per kWh',
    'Climate',
    'km',
    'Height m',
  ];
  return [
    ...table([heading, ...places.map(cells)], [0, 3, 4, 5, 7]),
    '',
    `  ${MISSING} not known   Climate: the nearest of the catalogue, its distance, and its height above the city`,
    ...first.findings.flatMap(({ severity, code, message }) => [
      `  ${severity.padEnd(9)}${code}`,
      ...wrap(message, { width, indent: ' '.repeat(11) }),
    ]),
    '',
    `Weather stations nearest to ${first.label}, with a free typical year of hourly weather:`,
    ...table(
      [
        ['Station', 'km', 'Height m', 'Years', 'Address'],
        ...first.stations.map(({ name, distance_km, heightDifference_m, period, file, address }) => [
          name,
          figure(distance_km, [0, 0]),
          signed(heightDifference_m),
          period,
          address ?? `${file} under https://climate.onebuilding.org`,
        ]),
      ],
      [0, 3, 4],
    ),
    '',
    '  The utility is in no table: state its rate. Cities: GeoNames, CC BY 4.0. Stations: Climate.OneBuilding.Org.',
  ];
}

function cells(place: Place): string[] {
  const { climate, price } = place;
  return [
    place.label,
    figure(place.populationCount, [0, 0]),
    figure(place.elevation_m, [0, 0]),
    place.timeZone,
    place.currency ?? MISSING,
    place.grid?.id ?? MISSING,
    price === undefined ? MISSING : `${figure(price.energyPrice_per_kWh, [0, 4])} ${price.currency}`,
    climate?.name ?? MISSING,
    figure(climate?.distance_km, [0, 0]),
    signed(climate?.heightDifference_m),
  ];
}

/** A height difference with its sign. */
const signed = (value: number | undefined): string =>
  `${value !== undefined && value > 0 ? '+' : ''}${figure(value, [0, 0])}`;
