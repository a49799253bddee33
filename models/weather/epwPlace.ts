import { standardElevation_m } from '../physics/standardAtmosphere.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import { elevationInFeet_m, isPressureOf } from './pressureOfElevation.ts';
import {
  isZoneOf,
  layoutOf,
  positionOf,
  usualLayout,
  type HeaderLayout,
  type HeaderPosition,
} from './headerPosition.ts';

/** The location of a weather file by its header line. */
export interface EpwPlace {
  readonly name: string;
  readonly country?: string;
  /** ISO 3166-2 code of the state or province. */
  readonly region?: string;
  readonly latitude_deg?: number;
  readonly longitude_deg?: number;
  /** Hours east of UTC. */
  readonly timeZone_h?: number;
  readonly elevation_m: number;
  readonly source: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads the header line LOCATION: city, state, country, source, WMO number, latitude, longitude, time zone, elevation. Fields in other places,
 * a lost minus of the longitude and an elevation in feet are recognised by the numbers that agree then.
 *
 * @param pressure_Pa - middle pressure of the file; undefined if it has none
 */
export function epwPlace(fields: readonly string[], pressure_Pa: number | undefined): EpwPlace {
  const words = fields.map((field) => field.trim());
  const layout = layoutOf(words, (elevation_m) => isElevationOf(elevation_m, pressure_Pa, 0.1));
  const { surplus } = layout;
  const notes: string[] = layout === usualLayout ? [] : [`it ${layout.fault}`];
  const position = positionOf(words, layout);
  const { latitude_deg, timeZone_h } = position;
  const longitude_deg = longitudeOf(position, notes);
  const elevation_m = elevationOf(position.elevation_m, pressure_Pa, notes);
  const city = words.slice(1, 2 + Math.max(0, surplus)).join(', ');
  const [country = '', origin = '', station = ''] = words.slice(countryField(words, surplus), 6 + surplus);
  const region = surplus === 0 ? regionCode(country, words[2] ?? '') : undefined;
  return {
    name: city === '' ? 'Unnamed location' : city,
    ...(country.length < 2 ? {} : { country }),
    ...(region === undefined ? {} : { region }),
    ...knownPosition({ latitude_deg, longitude_deg, timeZone_h }),
    elevation_m: elevation_m ?? elevationOfPressure_m(pressure_Pa),
    source: `EPW weather file${origin === '' ? '' : `, ${origin}`}${station === '' ? '' : `, WMO ${station}`}`,
    findings: [
      ...unknownPlace(city, elevation_m, pressure_Pa),
      ...impossiblePlace(words, position, layout),
      ...corrections(notes, { ...position, longitude_deg }, elevation_m),
    ],
  };
}

/** Countries whose weather files state a state or province by its code, by their own code. */
const statesOf: Readonly<Record<string, string>> = { USA: 'US', CAN: 'CA', AUS: 'AU' };

/** "USA" and "VA" give US-VA. */
function regionCode(country: string, state: string): string | undefined {
  const alpha2 = statesOf[country];
  return alpha2 !== undefined && /^[A-Z]{2,3}$/.test(state) ? `${alpha2}-${state}` : undefined;
}

/** The numbers that are known. Latitude and longitude 0 are in the ocean: they stand for unknown. */
function knownPosition({
  latitude_deg,
  longitude_deg,
  timeZone_h,
}: Omit<HeaderPosition, 'elevation_m'>): Pick<EpwPlace, 'latitude_deg' | 'longitude_deg' | 'timeZone_h'> {
  if (latitude_deg === 0 && longitude_deg === 0) return {};
  return {
    ...(Number.isNaN(latitude_deg) ? {} : { latitude_deg }),
    ...(Number.isNaN(longitude_deg) ? {} : { longitude_deg }),
    ...(Number.isNaN(timeZone_h) ? {} : { timeZone_h }),
  };
}

/** In a header with shifted fields the country is the first code of three letters. */
function countryField(words: readonly string[], surplus: number): number {
  if (surplus === 0) return 3;
  const found = words.findIndex((word, field) => field > 1 && /^[A-Z]{3}$/.test(word));
  return found === -1 ? 3 + surplus : found;
}

/** A positive longitude in a negative zone has lost its minus if it agrees with it then. */
function longitudeOf({ longitude_deg, timeZone_h }: HeaderPosition, notes: string[]): number {
  const isLost =
    longitude_deg > 0 &&
    timeZone_h < 0 &&
    !isZoneOf(timeZone_h, longitude_deg) &&
    isZoneOf(timeZone_h, -longitude_deg);
  if (!isLost) return longitude_deg;
  notes.push(
    `its longitude of ${numberText(longitude_deg, 2)}° lost its minus, as time zone ${numberText(timeZone_h, 2)} shows`,
  );
  return -longitude_deg;
}

/** An elevation in feet has the pressure of the file when converted, and is more than 10 % off before. */
function elevationOf(stated_m: number, pressure_Pa: number | undefined, notes: string[]): number | undefined {
  if (Number.isNaN(stated_m)) return undefined;
  if (pressure_Pa === undefined || isElevationOf(stated_m, pressure_Pa, 0.1)) return stated_m;
  const converted_m = elevationInFeet_m(stated_m, pressure_Pa);
  if (converted_m === undefined) return stated_m;
  notes.push(
    `its elevation of ${numberText(stated_m)} is in feet, as the pressure of ${numberText(pressure_Pa / 100, 0)} hPa shows`,
  );
  return converted_m;
}

function isElevationOf(elevation_m: number, pressure_Pa: number | undefined, tolerance: number): boolean {
  return pressure_Pa === undefined || isPressureOf(pressure_Pa, elevation_m, tolerance);
}

/** Not below the lowest land: sea level without pressures. */
function elevationOfPressure_m(pressure_Pa: number | undefined): number {
  return pressure_Pa === undefined
    ? 0
    : Math.max(-430, Math.min(5500, Math.round(standardElevation_m(pressure_Pa))));
}

function unknownPlace(
  city: string,
  elevation_m: number | undefined,
  pressure_Pa: number | undefined,
): Finding[] {
  const instead =
    pressure_Pa === undefined
      ? 'sea level is assumed'
      : `the ${numberText(elevationOfPressure_m(pressure_Pa), 0)} m of its pressure are assumed`;
  const lacking = [
    ...(city === '' ? ['its city'] : []),
    ...(elevation_m === undefined ? [`its elevation, so ${instead}`] : []),
  ];
  if (lacking.length === 0) return [];
  const message = `The header of the weather file does not state ${listText(lacking)}`;
  return [finding('weather-header-incomplete', 'elevation_m', message)];
}

/** Fields of the header that state something other than a position. */
function impossiblePlace(
  words: readonly string[],
  position: HeaderPosition,
  layout: HeaderLayout,
): Finding[] {
  const [latitude, longitude, timeZone] = layout.fields;
  const fields = [
    ['latitude', latitude, position.latitude_deg],
    ['longitude', longitude, position.longitude_deg],
    ['time zone', timeZone, position.timeZone_h],
  ] as const;
  const impossible = fields.flatMap(([name, field, value]) => {
    const word = words[field] ?? '';
    return word !== '' && Number.isNaN(value) ? [`${JSON.stringify(word.slice(0, 30))} as its ${name}`] : [];
  });
  if (impossible.length === 0) return [];
  const message = `The header line LOCATION states ${listText(impossible)}, which was not used. Fields may be missing or too many: check all of them`;
  return [finding('weather-place-disagrees', 'latitude_deg', message)];
}

function corrections(
  notes: readonly string[],
  position: HeaderPosition,
  elevation_m: number | undefined,
): Finding[] {
  if (notes.length === 0) return [];
  const { latitude_deg, longitude_deg, timeZone_h } = position;
  const read = `latitude ${numberText(latitude_deg, 2)}°, longitude ${numberText(longitude_deg, 2)}°, time zone ${numberText(timeZone_h, 2)}, elevation ${numberText(elevation_m ?? 0)} m`;
  const message = `The header line LOCATION is faulty: ${listText(notes)}. It was read as ${read}`;
  return [finding('weather-header-corrected', 'elevation_m', message)];
}
