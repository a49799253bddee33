import { standardPressure_Pa } from '../physics/standardAtmosphere.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { numberText, percentText } from '../units/text.ts';
import { hoursText } from './hoursText.ts';

/** Yearly means of stations differ from the standard atmosphere by less than 2 %. */
const DOUBTED = 0.03;
/** No year is as far off; an hour is in the eye of a hurricane only. */
const REFUSED = 0.1;

const METRES_PER_FOOT = 0.3048;
/** Four stations of the United States are within 0.3 to 0.6 % of the standard atmosphere. */
const FEET_TOLERANCE = 0.008;
const SEA_LEVEL_TOLERANCE = 0.015;

/**
 * Compares the pressures of a year with the standard atmosphere of the elevation. A year that is beyond 3 % in its middle is reported; one
 * beyond 10 % takes the standard pressure, as do single hours that are more than 10 % off the others.
 *
 * @param pressure_Pa - without gaps; is changed
 */
export function pressureOfElevation(pressure_Pa: Float64Array, elevation_m: number): Finding[] {
  const standard_Pa = standardPressure_Pa(elevation_m);
  const middle_Pa = middlePressure_Pa(pressure_Pa) ?? standard_Pa;
  const off = Math.abs(middle_Pa / standard_Pa - 1);
  const standard = `the standard atmosphere at ${numberText(elevation_m, 0)} m, ${numberText(standard_Pa / 100, 0)} hPa`;
  if (off > REFUSED) {
    pressure_Pa.fill(standard_Pa);
    const message = `${unlike(middle_Pa, off, standard)}; the standard pressure was used in all hours`;
    return [finding('weather-pressure-disagrees', 'elevation_m', message)];
  }
  const findings: Finding[] = [];
  if (off > DOUBTED) {
    const message = `${unlike(middle_Pa, off, standard)}, more than the ${percentText(DOUBTED)} of a station; the pressures of the file were used${hint(middle_Pa, elevation_m)}`;
    findings.push(finding('weather-pressure-disagrees', 'elevation_m', message));
  }
  let oddCount = 0;
  for (let hour = 0; hour < pressure_Pa.length; hour += 1) {
    if (Math.abs((pressure_Pa[hour] ?? 0) / middle_Pa - 1) <= REFUSED) continue;
    pressure_Pa[hour] = standard_Pa;
    oddCount += 1;
  }
  if (oddCount > 0) {
    const message = `In ${hoursText(oddCount)} the pressure is more than ${percentText(REFUSED)} off that of the other hours; that of ${standard}, was used there`;
    findings.push(finding('weather-pressure-disagrees', 'elevation_m', message));
  }
  return findings;
}

function unlike(middle_Pa: number, off: number, standard: string): string {
  return `The pressure of the year, ${numberText(middle_Pa / 100, 0)} hPa, is ${percentText(off)} off that of ${standard}`;
}

function hint(middle_Pa: number, elevation_m: number): string {
  const converted_m = elevationInFeet_m(elevation_m, middle_Pa);
  if (converted_m !== undefined) {
    return `. They are those of ${numberText(converted_m)} m: the elevation is probably in feet`;
  }
  return isPressureOf(middle_Pa, 0, SEA_LEVEL_TOLERANCE) ? '. They were probably reduced to sea level' : '';
}

/** Whether a pressure is that of the standard atmosphere at an elevation, within a share of it. */
export function isPressureOf(pressure_Pa: number, elevation_m: number, tolerance: number): boolean {
  return Math.abs(pressure_Pa / standardPressure_Pa(elevation_m) - 1) <= tolerance;
}

/** The elevation in metres of a number in feet that then fits a pressure; undefined if it does not, or if the pressure is that of sea level. */
export function elevationInFeet_m(stated: number, pressure_Pa: number): number | undefined {
  const converted_m = Math.round(stated * METRES_PER_FOOT);
  const fits =
    isPressureOf(pressure_Pa, converted_m, FEET_TOLERANCE) &&
    !isPressureOf(pressure_Pa, 0, SEA_LEVEL_TOLERANCE);
  return fits ? converted_m : undefined;
}

/** The middle of the known pressures, which single odd hours do not move; undefined if there are none. */
export function middlePressure_Pa(pressure_Pa: Float64Array): number | undefined {
  const known = pressure_Pa.filter((value) => !Number.isNaN(value)).sort();
  return known[Math.floor(known.length / 2)];
}
