/** The packed table `tables/weather-stations.json`: a column for each value, stations in the order of their folders. */
export interface PackedStations {
  readonly year: number;
  /** Key into the list of sources of the catalogue. */
  readonly source: string;
  /** Address that the folders are under. */
  readonly address: string;
  /** Ends of the names of files, such as TMYx.2009-2023. */
  readonly periods: readonly string[];
  /** Folder, or an empty text where the index has none; country, state or an empty text, and the number of stations in it. */
  readonly folders: readonly (readonly (string | number)[])[];
  /** A line for each station. */
  readonly names: string;
  readonly numbers: string;
  /** Hundredths of degrees. */
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  /** Metres. */
  readonly elevations: readonly (number | null)[];
  /** Index into the periods. */
  readonly periodOfStation: readonly number[];
  /** Names of files that do not follow from the other columns, by index of the station. */
  readonly unusualFiles: Readonly<Record<string, string>>;
}

/** A weather station with a free typical year of hourly weather. */
export interface WeatherStation {
  /** "Frankfurt AP". */
  readonly name: string;
  /** Number of the World Meteorological Organization. */
  readonly number: string;
  /** ISO 3166 code of three letters. */
  readonly country: string;
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  /** Undefined if the index does not have it. */
  readonly elevation_m: number | undefined;
  /** Years of the typical year: "2009-2023", or "all years" of the station. */
  readonly period: string;
  /** Name of the zip file with the EPW file. */
  readonly file: string;
  /** Address of that file; undefined for a few stations whose folder the index does not have. */
  readonly address: string | undefined;
}

/** Opens the packed table of weather stations. */
export function openStations(packed: PackedStations): readonly WeatherStation[] {
  const names = packed.names.split('\n');
  const numbers = packed.numbers.split('\n');
  const stations: WeatherStation[] = [];
  for (const [folder, country, state, count] of packed.folders) {
    const prefix = state === '' ? `${String(country)}_` : `${String(country)}_${String(state)}_`;
    const end = stations.length + Number(count);
    while (stations.length < end) {
      const at = stations.length;
      const name = names[at] ?? '';
      const number = numbers[at] ?? '';
      const period = packed.periods[packed.periodOfStation[at] ?? 0] ?? '';
      const file = packed.unusualFiles[String(at)] ?? `${prefix}${name}.${number}_${period}.zip`;
      stations.push({
        name: stationName(name),
        number,
        country: String(country),
        latitude_deg: (packed.latitudes[at] ?? 0) / 100,
        longitude_deg: (packed.longitudes[at] ?? 0) / 100,
        elevation_m: packed.elevations[at] ?? undefined,
        period: /[0-9]{4}-[0-9]{4}/.exec(file)?.[0] ?? 'all years',
        file,
        address: folder === '' ? undefined : `${packed.address}${String(folder)}/${file}`,
      });
    }
  }
  return stations;
}

/** "Queen.Beatrix.Intl.AP" as words. */
const stationName = (name: string): string => name.replaceAll('.', ' ').replaceAll(/\s+/g, ' ').trim();
