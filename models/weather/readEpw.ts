import type { Climate } from './Climate.ts';
import { utcToLocal } from '../series/utcToLocal.ts';
import { climateOfHours } from './climateOfHours.ts';
import { clockOfHours } from './clockOfHours.ts';
import { copiedHours } from './copiedHours.ts';
import { epwAir } from './epwAir.ts';
import { epwColumns } from './epwColumns.ts';
import { epwDesign } from './epwDesign.ts';
import { epwHours } from './epwHours.ts';
import { epwPlace } from './epwPlace.ts';
import { epwRecords } from './epwRecords.ts';
import { isZoneOf } from './headerPosition.ts';
import { humidityAgreement } from './humidityAgreement.ts';
import { middlePressure_Pa, pressureOfElevation } from './pressureOfElevation.ts';
import { seasonsOfLatitude } from './seasonsOfLatitude.ts';
import { weatherYear } from './weatherYear.ts';
import { wetBulbPlausibility } from './wetBulbPlausibility.ts';

/**
 * Reads an EPW weather file leniently: missing, repeated, impossible or contradictory values are corrected as far as
 * reasonable and reported in a finding; input that is not a year of weather is rejected.
 *
 * Source of the format: EnergyPlus Auxiliary Programs, Weather Data Dictionary.
 *
 * @param text - the whole file; its bytes are latin-1
 * @returns a climate without gaps in its columns, in local standard time
 * @throws ModelError `weather-unreadable`, `weather-not-hourly` or `weather-incomplete`
 */
export function readEpw(text: string): Climate {
  const records = epwRecords(text);
  const hours = epwHours(records);
  const design = epwDesign(records.header.get('DESIGN CONDITIONS') ?? []);
  const columns = epwColumns(records, hours, design);
  const {
    findings: ofPlace,
    timeZone_h,
    ...place
  } = epwPlace(records.header.get('LOCATION') ?? [], middlePressure_Pa(columns.pressure_Pa));
  const {
    findings: ofAir,
    relativeHumidity_percent,
    derivedDewPoint_C,
    ...rows
  } = epwAir(columns, hours, place.elevation_m);
  const ofPressure = pressureOfElevation(rows.pressure_Pa, place.elevation_m);
  const copied = copiedHours(rows);
  const humidity = humidityAgreement({ ...rows, relativeHumidity_percent, derivedDewPoint_C });
  const clock = clockOfHours(rows.dryBulb_C, { ...place, timeZone_h });
  const local = (values: Float64Array): Float64Array =>
    clock.shift_h === 0 ? values : utcToLocal(values, clock.shift_h * 60);
  const year = weatherYear({
    dryBulb_C: local(rows.dryBulb_C),
    dewPoint_C: local(rows.dewPoint_C),
    pressure_Pa: local(rows.pressure_Pa),
  });
  const { latitude_deg, findings: ofSeasons } = seasonsOfLatitude(year.dryBulb_C, place.latitude_deg);
  const utcOffset_h = utcOffsetOf(timeZone_h, place.longitude_deg, clock.shift_h);
  return climateOfHours({
    ...place,
    ...(utcOffset_h === undefined ? {} : { utcOffset_h }),
    ...(latitude_deg === undefined ? {} : { latitude_deg }),
    year,
    ...(design === undefined ? {} : { design }),
    findings: [
      ...ofPlace,
      ...ofAir,
      ...ofPressure,
      ...copied,
      ...clock.findings,
      ...ofSeasons,
      ...humidity,
      ...wetBulbPlausibility(year, design),
    ],
  });
}

/** The offset of the corrected rows from UTC: the zone of the header, unless it is not used at the longitude and the rows were not moved. */
function utcOffsetOf(
  timeZone_h: number | undefined,
  longitude_deg: number | undefined,
  shift_h: number,
): number | undefined {
  if (timeZone_h === undefined || longitude_deg === undefined) return timeZone_h;
  if (isZoneOf(timeZone_h, longitude_deg)) return timeZone_h;
  return shift_h === 0 ? undefined : timeZone_h + shift_h;
}
