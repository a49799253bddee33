import type { City } from './City.ts';
import { foldText } from './foldText.ts';

/** The packed table `tables/cities.json`: a column for each value, cities in the order of their provinces. */
export interface PackedCities {
  readonly year: number;
  /** Key into the list of sources of the catalogue. */
  readonly source: string;
  /** Names by ISO 3166 code of two letters. */
  readonly countries: Readonly<Record<string, string>>;
  /** IANA names. */
  readonly zones: readonly string[];
  /** Country, province, its ISO 3166-2 code or an empty text, and the number of its cities. */
  readonly provinces: readonly (readonly (string | number)[])[];
  /** A line for each city. */
  readonly names: string;
  /** A line for each city, with commas between the names. */
  readonly otherNames: string;
  /** Hundredths of degrees. */
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  /** Thousands. */
  readonly populations: readonly number[];
  /** Metres. */
  readonly elevations: readonly (number | null)[];
  /** Index into the zones. */
  readonly zoneOfCity: readonly number[];
}

/** A city with its words as a search compares them. */
export interface IndexedCity {
  readonly city: City;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Province and country, written out and as codes. */
  readonly wholeContexts: readonly string[];
  /** Their words. */
  readonly context: readonly string[];
}

/** The cities of the world, ready to be searched. */
export interface CityTable {
  readonly year: number;
  /** Key into the list of sources of the catalogue. */
  readonly source: string;
  readonly cities: readonly IndexedCity[];
}

/** Codes of three letters and short names that people write for countries. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'america'],
  GB: ['uk', 'england', 'britain', 'great britain'],
  AE: ['uae'],
};

/** Opens the packed table of cities; takes about 0.2 s, so shells keep the result. */
export function openCities(packed: PackedCities): CityTable {
  const names = packed.names.split('\n');
  const otherNames = packed.otherNames.split('\n');
  const cities: IndexedCity[] = [];
  for (const [country, province, region, count] of packed.provinces) {
    const context = { country: String(country), province: String(province) };
    const countryName = packed.countries[context.country] ?? context.country;
    const isoRegion = region === '' ? undefined : String(region);
    const wholeContexts = contextsOf({ ...context, region: isoRegion }, countryName);
    const words = [...new Set(wholeContexts.flatMap((whole) => whole.split(' ')))];
    const end = cities.length + Number(count);
    while (cities.length < end) {
      const at = cities.length;
      const others = otherNames[at] ?? '';
      const city: City = {
        index: at,
        name: names[at] ?? '',
        otherNames: others === '' ? [] : others.split(','),
        ...context,
        region: isoRegion,
        countryName,
        latitude_deg: (packed.latitudes[at] ?? 0) / 100,
        longitude_deg: (packed.longitudes[at] ?? 0) / 100,
        populationCount: (packed.populations[at] ?? 0) * 1000,
        elevation_m: packed.elevations[at] ?? undefined,
        timeZone: packed.zones[packed.zoneOfCity[at] ?? 0] ?? '',
      };
      cities.push({
        city,
        name: foldText(city.name),
        otherNames: city.otherNames.map(foldText),
        wholeContexts,
        context: words,
      });
    }
  }
  return { year: packed.year, source: packed.source, cities };
}

interface Context {
  readonly country: string;
  readonly province: string;
  readonly region: string | undefined;
}

/** What a query may contain beside the name: province and country, written out or as codes, such as "tx" of US-TX. */
function contextsOf({ country, province, region }: Context, countryName: string): readonly string[] {
  const codes = [country, ...(region === undefined ? [] : region.split('-'))];
  const written = [foldText(province), foldText(countryName), ...(shortNames[country] ?? [])];
  return [...new Set([...written, ...codes.map((code) => code.toLowerCase())])].filter((name) => name !== '');
}
