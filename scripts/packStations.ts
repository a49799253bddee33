import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes models/places/tables/weather-stations.json from the list of stations beside the project, read in the index of
 * climate.onebuilding.org of March 2026. Names of folders are stored once, and names of files only where they do not follow from
 * country, state, station and number. Coordinates are kept to 0.01 degrees, about 1 km, and elevations to 1 m. Of a few files the index
 * has no folder; their folder is an empty text.
 */
const list = process.argv[2] ?? new URL('../../../shared/data/weather-stations.csv', import.meta.url);
if (!existsSync(list))
  throw new Error('Name the list of stations, or put it beside the project: ../shared/data.');

interface Station {
  readonly folder: string;
  readonly country: string;
  readonly state: string;
  readonly name: string;
  readonly number: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly elevation: number | null;
  readonly file: string;
}

function stationOf(line: string): Station {
  const [country = '', state = '', name = '', number = '', latitude, longitude, , elevation, path = ''] =
    line.split(',');
  const slash = path.lastIndexOf('/');
  return {
    folder: slash < 0 ? '' : path.slice(0, slash),
    country,
    state,
    name,
    number,
    latitude: Math.round(Number(latitude) * 100),
    longitude: Math.round(Number(longitude) * 100),
    // One station has -1000 m, which stands for unknown: the lowest land is at -430 m.
    elevation: Number(elevation) < -430 ? null : Math.round(Number(elevation)),
    file: path.slice(slash + 1),
  };
}

const [, ...lines] = readFileSync(list, 'utf8').trim().split('\n');
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const stations = lines
  .map(stationOf)
  .sort((a, b) => compared(a.folder, b.folder) || compared(a.name, b.name) || compared(a.number, b.number));

const usualName = ({ country, state, name, number }: Station, period: string): string =>
  `${country}_${state === '' ? '' : `${state}_`}${name}.${number}_${period}.zip`;
const periods = ['TMYx.2009-2023', 'TMYx', 'TMYx.2007-2021', 'TMYx.2004-2018'];

const folders: [folder: string, country: string, state: string, count: number][] = [];
for (const { folder, country, state } of stations) {
  const last = folders.at(-1);
  if (last !== undefined && last[0] === folder && last[1] === country && last[2] === state) last[3] += 1;
  else folders.push([folder, country, state, 1]);
}
const unusualFiles = stations.flatMap((station, index) =>
  periods.some((period) => usualName(station, period) === station.file)
    ? []
    : [[index, station.file] as const],
);
const table = {
  year: 2026,
  source: 'onebuilding-index-2026',
  address: 'https://climate.onebuilding.org/',
  periods,
  folders,
  names: stations.map(({ name }) => name).join('\n'),
  numbers: stations.map(({ number }) => number).join('\n'),
  latitudes: stations.map(({ latitude }) => latitude),
  longitudes: stations.map(({ longitude }) => longitude),
  elevations: stations.map(({ elevation }) => elevation),
  periodOfStation: stations.map((station) =>
    Math.max(
      0,
      periods.findIndex((period) => usualName(station, period) === station.file),
    ),
  ),
  unusualFiles: Object.fromEntries(unusualFiles),
};
writeFileSync(
  new URL('../../models/places/tables/weather-stations.json', import.meta.url),
  `{\n${Object.entries(table)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`,
);
