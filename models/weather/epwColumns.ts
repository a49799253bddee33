import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import type { DesignValues } from './Climate.ts';
import type { EpwHours } from './epwHours.ts';
import type { EpwRecords } from './epwRecords.ts';

/** Possible ranges of outdoor air. The missing codes of the format, 99.9, 999 and 999999, are outside. */
export const TEMPERATURE_C = [-70, 60] as const;
const RELATIVE_HUMIDITY_PERCENT = [0.5, 110] as const;
const PRESSURE_Pa = [45_000, 112_000] as const;

/** Columns in the order of the year; missing and impossible values are NaN. */
export interface EpwColumns {
  readonly dryBulb_C: Float64Array;
  readonly dewPoint_C: Float64Array;
  readonly relativeHumidity_percent: Float64Array;
  readonly pressure_Pa: Float64Array;
  readonly findings: readonly Finding[];
}

/** A linear conversion of a column to the unit of the format. */
interface Conversion {
  readonly from: string;
  readonly convert: (value: number) => number;
}

/**
 * The columns of a weather file in the order of the year, converted where all values of a column are in another unit than that of the
 * format: temperatures in kelvin or °F, relative humidity as a fraction, pressure in hPa, kPa or inches of mercury.
 *
 * @param design - of the header, against which °F are recognised
 */
export function epwColumns(
  records: EpwRecords,
  hours: EpwHours,
  design: DesignValues | undefined,
): EpwColumns {
  const dryBulbUnit = temperatureUnit(records.dryBulb_C, design);
  const dewPointUnit = isKelvin(records.dewPoint_C) ? kelvin : dryBulbUnit === fahrenheit ? fahrenheit : null;
  const humidityUnit = isFraction(records.relativeHumidity_percent) ? fraction : null;
  const pressureUnit = pressureUnitOf(records.pressure_Pa);
  const converted = [
    ofUnit('the dry bulb', dryBulbUnit, '°C'),
    ofUnit('the dew point', dewPointUnit, '°C'),
    ofUnit('the relative humidity', humidityUnit, '%'),
    ofUnit('the pressure', pressureUnit, 'Pa'),
  ].filter((text) => text !== '');
  const findings =
    converted.length === 0
      ? []
      : [
          finding(
            'weather-units-converted',
            'hours',
            `Read in another unit than the format has: ${listText(converted)}`,
          ),
        ];
  return {
    dryBulb_C: columnOf(records.dryBulb_C, hours, TEMPERATURE_C, dryBulbUnit),
    dewPoint_C: columnOf(records.dewPoint_C, hours, TEMPERATURE_C, dewPointUnit),
    relativeHumidity_percent: columnOf(
      records.relativeHumidity_percent,
      hours,
      RELATIVE_HUMIDITY_PERCENT,
      humidityUnit,
    ),
    pressure_Pa: columnOf(records.pressure_Pa, hours, PRESSURE_Pa, pressureUnit),
    findings,
  };
}

/** The missing code of temperatures. */
const MISSING_C = 99.9;

const kelvin: Conversion = { from: 'kelvin', convert: (value) => value - 273.15 };
const fahrenheit: Conversion = { from: '°F', convert: (value) => (value - 32) / 1.8 };
const fraction: Conversion = { from: 'a fraction from 0 to 1', convert: (value) => value * 100 };

/** Units of pressure, with the pascals of one. Source: conversions of the SI; inches of mercury at 0 °C. */
const pressureUnits = [
  ['hPa', 100],
  ['kPa', 1000],
  ['inches of mercury', 3386.389],
] as const;

function ofUnit(what: string, unit: Conversion | null, allowed: string): string {
  return unit === null ? '' : `${what} in ${unit.from}, converted to ${allowed}`;
}

/** The middle of the values that can be of a quantity; undefined if there is none. */
function middleOf(values: readonly number[], min: number, max: number): number | undefined {
  const possible = Float64Array.from(values.filter((value) => value >= min && value <= max)).sort();
  return possible[Math.floor(possible.length / 2)];
}

const isKelvin = (values: readonly number[]): boolean =>
  middleOf(values, TEMPERATURE_C[0], 350) !== undefined &&
  (middleOf(values, TEMPERATURE_C[0], 350) ?? 0) > 200;

/** In °F the hottest hours of the header’s own 0.4 % value are far above it, and at it once converted. */
function temperatureUnit(values: readonly number[], design: DesignValues | undefined): Conversion | null {
  if (isKelvin(values)) return kelvin;
  const possible = Float64Array.from(
    values.filter((value) => value >= TEMPERATURE_C[0] && value < 140 && value !== MISSING_C),
  ).sort();
  const hot = possible[Math.floor(possible.length * 0.996)] ?? 0;
  const expected_C = design?.dryBulb_0p4_C;
  if (expected_C === undefined) return hot > TEMPERATURE_C[1] ? fahrenheit : null;
  const isAbove = hot - expected_C > 15;
  return isAbove && Math.abs(fahrenheit.convert(hot) - expected_C) <= 6 ? fahrenheit : null;
}

/** No air of a whole year is drier than 1.1 %. */
function isFraction(values: readonly number[]): boolean {
  let highest = Number.NaN;
  for (const value of values) if (value <= 110 && !(value <= highest)) highest = value;
  return highest > 0 && highest <= 1.1;
}

function pressureUnitOf(values: readonly number[]): Conversion | null {
  const middle = middleOf(values, 13, PRESSURE_Pa[1]);
  if (middle === undefined || middle >= PRESSURE_Pa[0]) return null;
  for (const [from, pascals] of pressureUnits) {
    const [lowest, highest] = PRESSURE_Pa;
    if (middle * pascals >= lowest && middle * pascals <= highest) {
      return {
        from: `${from} (the middle value is ${numberText(middle, 1)})`,
        convert: (value) => value * pascals,
      };
    }
  }
  return null;
}

/** The values of a column in the order of the year; impossible values become NaN. */
function columnOf(
  values: readonly number[],
  hours: EpwHours,
  [min, max]: readonly [number, number],
  unit: Conversion | null,
): Float64Array {
  const column = new Float64Array(hours.hourCount).fill(Number.NaN);
  for (let hour = 0; hour < hours.hourCount; hour += 1) {
    const stated = values[hours.record[hour] ?? -1] ?? Number.NaN;
    const value = unit === null ? stated : unit.convert(stated);
    if (value >= min && value <= max) column[hour] = value;
  }
  return column;
}
