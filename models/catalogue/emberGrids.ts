import type { Grid } from './grid.ts';
import type { Library } from './Library.ts';
import type { Source } from './row.ts';

/** Key of {@link emberSource} in a library's list of sources. */
export const emberSourceKey = 'ember-via-co2js';

/** Attribution required by the licence of Ember's values. */
export const emberSource: Source = {
  title: 'Yearly electricity data: carbon intensity by country, as shipped in @tgwf/co2 0.19.0',
  publisher: 'Ember; The Green Web Foundation',
  year: 2024,
  link: 'https://github.com/thegreenwebfoundation/co2.js',
  licence: 'CC BY-SA 4.0',
};

/** Newest data year in @tgwf/co2 0.19.0. The shipped values have no year. */
const NEWEST_YEAR = 2024;

/**
 * Known data years by location.
 * Source: data/output/average-intensities.json in the repository of co2.js, all values identical to 0.19.0.
 */
const knownYears: Readonly<Record<number, string>> = {
  2024: `ARE ARG AUS AUT BEL BGD BGR BRA CAN CHE CHL CHN COL CRI CZE DEU DNK EGY ESP EST FIN FRA GBR GEO GRC HRV HUN IND IRL
    ITA JPN KAZ KEN KOR KWT LTU LUX LVA MAR MEX MYS NGA NLD NOR NZL OMN PAK PER PHL POL PRT QAT ROU RUS SAU SGP SRB SVK SVN
    SWE THA TUR TWN URY USA VNM ZAF AFRICA ASIA EU EUROPE G20 LATIN-AMERICA-AND-CARIBBEAN MIDDLE-EAST NORTH-AMERICA OCEANIA
    OECD WORLD`,
  2023: 'BHR ETH GHA HKG IDN ISL ISR PAN UZB',
  2022: 'JOR LKA UKR',
};

const yearByPlace: ReadonlyMap<string, number> = new Map(
  Object.entries(knownYears).flatMap(([year, places]) =>
    places.split(/\s+/).map((place): [string, number] => [place, Number(year)]),
  ),
);

/** Groups of countries, which are keyed by name, not by ISO 3166 code. */
const groupNames: ReadonlyMap<string, string> = new Map([
  ['AFRICA', 'Africa'],
  ['ASEAN', 'ASEAN'],
  ['ASIA', 'Asia'],
  ['EU', 'European Union'],
  ['EUROPE', 'Europe'],
  ['G20', 'G20'],
  ['G7', 'G7'],
  ['LATIN-AMERICA-AND-CARIBBEAN', 'Latin America and Caribbean'],
  ['MIDDLE-EAST', 'Middle East'],
  ['NORTH-AMERICA', 'North America'],
  ['OCEANIA', 'Oceania'],
  ['OECD', 'OECD'],
  ['WORLD', 'World'],
]);

/** Values above this are implausible: the highest value of the file, Turkmenistan, is 1306 g/kWh. */
const HIGHEST_PLAUSIBLE_g_per_kWh = 2500;

/** A skipped value and the reason. */
export interface DroppedIntensity {
  readonly code: string;
  readonly intensity_g_per_kWh: number;
  readonly reason: string;
}

/**
 * Converts Ember's mean carbon intensities, as shipped in the package @tgwf/co2, to grid rows.
 *
 * The values are life-cycle factors of generation within the area. The GWP basis is not
 * stated. A location with a known data year is rated S; any other has the newest year of the file, a note
 * and the rating M. Implausible values are skipped: above 2500 g/kWh, and zero or less, since on a
 * life-cycle basis even hydropower has emissions.
 *
 * Source: Ember yearly electricity data (CC BY-SA 4.0) via @tgwf/co2 0.19.0. Its rows are separate from the
 * tables without licence restrictions, and are attributed by {@link emberSource}.
 *
 * @param intensities_g_per_kWh - mean intensity in g CO2-equivalent per kWh, keyed by ISO 3166 alpha-3 code or name of a group
 * @param nameOf - name of a country by its alpha-3 code; if undefined, the code is used
 * @returns rows keyed `EMBER-<code>`, and the skipped values
 */
export function emberGrids(
  intensities_g_per_kWh: Readonly<Record<string, number>>,
  nameOf: (code: string) => string | undefined = () => undefined,
): { readonly grids: Readonly<Record<string, Grid>>; readonly dropped: readonly DroppedIntensity[] } {
  const grids: Record<string, Grid> = {};
  const dropped: DroppedIntensity[] = [];
  for (const [code, intensity_g_per_kWh] of Object.entries(intensities_g_per_kWh)) {
    const reason = implausible(intensity_g_per_kWh);
    if (reason !== undefined) {
      dropped.push({ code, intensity_g_per_kWh, reason });
      continue;
    }
    const place = code.replaceAll(' ', '-');
    const group = groupNames.get(place);
    const year = yearByPlace.get(place);
    const id = `EMBER-${place}`;
    grids[id] = {
      id,
      name: group ?? nameOf(code) ?? code,
      country: group === undefined ? code : 'World',
      ...(group === undefined || place === 'WORLD' ? {} : { region: group }),
      intensity_g_per_kWh,
      basis: 'lifecycle',
      boundary: 'generation',
      gwp: 'not-stated',
      licence: 'CC BY-SA 4.0 (Ember, via @tgwf/co2)',
      quality: year === undefined ? 'M' : 'S',
      year: year ?? NEWEST_YEAR,
      sources: [emberSourceKey],
      ...(year === undefined
        ? {
            note: `The package states no year: ${String(NEWEST_YEAR)} is its newest; this value may be from 2022 or 2023.`,
          }
        : {}),
    };
  }
  return { grids, dropped };
}

function implausible(intensity_g_per_kWh: number): string | undefined {
  if (!Number.isFinite(intensity_g_per_kWh)) return 'not a number';
  if (intensity_g_per_kWh <= 0) return 'no grid has a life-cycle intensity of zero';
  if (intensity_g_per_kWh > HIGHEST_PLAUSIBLE_g_per_kWh) {
    return `above ${String(HIGHEST_PLAUSIBLE_g_per_kWh)} g/kWh, more than any power plant emits`;
  }
  return undefined;
}

/**
 * A library with Ember's grids of countries added.
 *
 * @param library - not changed; its price rows provide the country names
 * @param values - g/kWh by location, as shipped in the package
 */
export function withEmberGrids(library: Library, values: Readonly<Record<string, number>>): Library {
  const countryRows = Object.values(library.prices).filter((row) => row.region === undefined);
  const names = new Map(countryRows.map((row) => [row.country === 'US' ? 'USA' : row.country, row.name]));
  const { grids } = emberGrids(values, (code) => names.get(code));
  return {
    ...library,
    grids: { ...library.grids, ...grids },
    sources: { ...library.sources, [emberSourceKey]: emberSource },
  };
}
