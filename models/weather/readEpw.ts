import { finding, type Finding } from '../problems/Finding.ts';
import { listText } from '../units/text.ts';
import type { Climate } from './Climate.ts';
import { climateOfHours } from './climateOfHours.ts';
import { epwAir } from './epwAir.ts';
import { epwDesign } from './epwDesign.ts';
import { epwHours } from './epwHours.ts';
import { epwRecords } from './epwRecords.ts';
import { humidityAgreement } from './humidityAgreement.ts';
import { weatherYear } from './weatherYear.ts';
import { wetBulbPlausibility } from './wetBulbPlausibility.ts';

/**
 * Reads an EPW weather file leniently: missing, repeated, impossible or contradictory values are corrected as far as
 * reasonable and reported in a finding; input that is not a year of weather is rejected.
 *
 * Source of the format: EnergyPlus Auxiliary Programs, Weather Data Dictionary.
 *
 * @param text - the whole file; its bytes are latin-1
 * @returns a climate without gaps in its columns
 * @throws ModelError `weather-unreadable`, `weather-not-hourly` or `weather-incomplete`
 */
export function readEpw(text: string): Climate {
  const records = epwRecords(text);
  const hours = epwHours(records);
  const place = placeOf(records.header.get('LOCATION'));
  const { findings, relativeHumidity_percent, ...air } = epwAir(records, hours, place.elevation_m);
  const year = weatherYear(air);
  const design = epwDesign(records.header.get('DESIGN CONDITIONS') ?? []);
  const { findings: placeFindings, ...placeFields } = place;
  return climateOfHours({
    ...placeFields,
    year,
    ...(design === undefined ? {} : { design }),
    findings: [
      ...placeFindings,
      ...findings,
      ...humidityAgreement({ ...air, relativeHumidity_percent }),
      ...wetBulbPlausibility(year, design),
    ],
  });
}

interface Place {
  readonly name: string;
  readonly country?: string;
  readonly region?: string;
  readonly utcOffset_h?: number;
  readonly latitude_deg?: number;
  readonly longitude_deg?: number;
  readonly elevation_m: number;
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** LOCATION: city, state, country, source, WMO number, latitude, longitude, time zone, elevation. */
function placeOf(fields: readonly string[] | undefined): Place {
  const words = (fields ?? []).map((field) => field.trim());
  const [, city = '', state = '', country = '', origin = '', station = ''] = words;
  const latitude_deg = within(words[6], -90, 90);
  const longitude_deg = within(words[7], -180, 180);
  const elevation_m = within(words[9], -430, 5500);
  return {
    name: city === '' ? 'Unnamed location' : city,
    ...(country === '' ? {} : { country }),
    ...clockOf(country, state, words[8]),
    ...(latitude_deg === undefined ? {} : { latitude_deg }),
    ...(longitude_deg === undefined ? {} : { longitude_deg }),
    elevation_m: elevation_m ?? 0,
    source: `EPW weather file${origin === '' ? '' : `, ${origin}`}${station === '' ? '' : `, WMO ${station}`}`,
    findings: unknownPlace(city, elevation_m),
  };
}

/** State or province and offset from UTC, which tell the time zone. */
function clockOf(
  country: string,
  state: string,
  zone: string | undefined,
): Pick<Place, 'region' | 'utcOffset_h'> {
  const region = regionCode(country, state);
  const utcOffset_h = within(zone, -12, 14);
  return {
    ...(region === undefined ? {} : { region }),
    ...(utcOffset_h === undefined ? {} : { utcOffset_h }),
  };
}

/** Countries whose weather files state a state or province by its code, by their own code. */
const statesOf: Readonly<Record<string, string>> = { USA: 'US', CAN: 'CA', AUS: 'AU' };

/** "USA" and "VA" give US-VA. */
function regionCode(country: string, state: string): string | undefined {
  const alpha2 = statesOf[country];
  return alpha2 !== undefined && /^[A-Z]{2,3}$/.test(state) ? `${alpha2}-${state}` : undefined;
}

function unknownPlace(city: string, elevation_m: number | undefined): Finding[] {
  const lacking = [
    ...(city === '' ? ['its city'] : []),
    ...(elevation_m === undefined ? ['its elevation, so sea level is assumed'] : []),
  ];
  if (lacking.length === 0) return [];
  const message = `The header of the weather file does not state ${listText(lacking)}`;
  return [finding('weather-header-incomplete', 'elevation_m', message)];
}

function within(word: string | undefined, min: number, max: number): number | undefined {
  const value = word === undefined || word === '' ? Number.NaN : Number(word);
  return value >= min && value <= max ? value : undefined;
}
