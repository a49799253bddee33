import { dewPointOfVapourPressure_C } from '../physics/dewPoint.ts';
import { vapourPressureOfRelativeHumidity_Pa } from '../physics/relativeHumidity.ts';
import { standardPressure_Pa } from '../physics/standardAtmosphere.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { ModelError } from '../problems/ModelError.ts';
import { listText, numberText } from '../units/text.ts';
import type { EpwHours } from './epwHours.ts';
import type { EpwRecords } from './epwRecords.ts';
import { hoursText } from './hoursText.ts';
import { fillGaps } from './fillGaps.ts';
import type { MeasuredAir } from './weatherYear.ts';

/** Possible ranges of outdoor air. The missing codes of the format, 99.9, 999 and 999999, are outside. */
const TEMPERATURE_C = [-70, 60] as const;
const RELATIVE_HUMIDITY_PERCENT = [0.5, 110] as const;
const PRESSURE_Pa = [45_000, 112_000] as const;

/** Above this share too much of the weather would be filled. */
const MAX_FILLED = 0.05;

/** Complete columns of a year, with findings about filled and derived values. */
export interface EpwAir extends MeasuredAir {
  /** As in the file; NaN if missing. */
  readonly relativeHumidity_percent: Float64Array;
  readonly findings: readonly Finding[];
}

/**
 * Reads the hours of a weather file's rows and completes them: dew points from relative humidity, pressures from the
 * elevation, other values from adjacent hours and days.
 *
 * @param elevation_m - for the standard atmosphere
 * @throws ModelError `weather-incomplete` if more than 5 % of the dry bulbs or humidities are missing
 */
export function epwAir(records: EpwRecords, hours: EpwHours, elevation_m: number): EpwAir {
  const dryBulb_C = columnOf(records.dryBulb_C, hours, TEMPERATURE_C);
  const dewPoint_C = columnOf(records.dewPoint_C, hours, TEMPERATURE_C);
  const relativeHumidity_percent = columnOf(
    records.relativeHumidity_percent,
    hours,
    RELATIVE_HUMIDITY_PERCENT,
  );
  const pressure_Pa = columnOf(records.pressure_Pa, hours, PRESSURE_Pa);

  const dewPointsDerived = deriveDewPoints(dewPoint_C, dryBulb_C, relativeHumidity_percent);
  const pressuresDerived = derivePressures(pressure_Pa, elevation_m);
  requireMostlyPresent(dryBulb_C, 'dry bulb');
  requireMostlyPresent(dewPoint_C, 'dew point or relative humidity');
  const dryBulbsFilled = fillGaps(dryBulb_C);
  const dewPointsFilled = fillGaps(dewPoint_C);
  const reduced = reduceDewPoints(dewPoint_C, dryBulb_C);

  const derived = [
    ofHours('dew point', dewPointsDerived, ' from relative humidity'),
    ofHours('pressure', pressuresDerived, ` from the standard atmosphere at ${numberText(elevation_m)} m`),
  ].filter((part) => part !== '');
  const filled = [ofHours('dry bulb', dryBulbsFilled), ofHours('dew point', dewPointsFilled)].filter(
    (part) => part !== '',
  );
  const findings = [...hours.findings];
  if (filled.length > 0) {
    const rows = hours.missingCount === 0 ? '' : `; ${hoursText(hours.missingCount)} of the year have no row`;
    const message = `Filled from adjacent hours or days: ${listText(filled)}${rows}`;
    findings.push(finding('weather-values-filled', 'hours', message));
  }
  if (derived.length > 0) {
    findings.push(finding('weather-values-derived', 'hours', `Computed: ${listText(derived)}`));
  }
  if (reduced.count > 0) {
    const message = `In ${hoursText(reduced.count)} the dew point is above the dry bulb, by up to ${numberText(reduced.max_K)} K; it was lowered to the dry bulb`;
    findings.push(finding('weather-dew-point-reduced', 'hours', message));
  }
  return { dryBulb_C, dewPoint_C, pressure_Pa, relativeHumidity_percent, findings };
}

const ofHours = (what: string, count: number, how = ''): string =>
  count === 0 ? '' : `the ${what} of ${hoursText(count)}${how}`;

/** The values of a column in the order of the year; impossible values become NaN. */
function columnOf(
  values: readonly number[],
  hours: EpwHours,
  [min, max]: readonly [number, number],
): Float64Array {
  const column = new Float64Array(hours.hourCount).fill(Number.NaN);
  for (let hour = 0; hour < hours.hourCount; hour += 1) {
    const value = values[hours.record[hour] ?? -1] ?? Number.NaN;
    if (value >= min && value <= max) column[hour] = value;
  }
  return column;
}

function deriveDewPoints(
  dewPoint_C: Float64Array,
  dryBulb_C: Float64Array,
  relativeHumidity_percent: Float64Array,
): number {
  let count = 0;
  for (let hour = 0; hour < dewPoint_C.length; hour += 1) {
    const dry_C = dryBulb_C[hour] ?? Number.NaN;
    const humidity_percent = relativeHumidity_percent[hour] ?? Number.NaN;
    if (!Number.isNaN(dewPoint_C[hour]) || Number.isNaN(dry_C + humidity_percent)) continue;
    const vapour_Pa = vapourPressureOfRelativeHumidity_Pa(dry_C, Math.min(humidity_percent, 100) / 100);
    const derived_C = dewPointOfVapourPressure_C(vapour_Pa);
    if (derived_C < TEMPERATURE_C[0]) continue;
    dewPoint_C[hour] = Math.min(derived_C, dry_C);
    count += 1;
  }
  return count;
}

function derivePressures(pressure_Pa: Float64Array, elevation_m: number): number {
  const standard_Pa = standardPressure_Pa(elevation_m);
  let count = 0;
  for (let hour = 0; hour < pressure_Pa.length; hour += 1) {
    if (!Number.isNaN(pressure_Pa[hour])) continue;
    pressure_Pa[hour] = standard_Pa;
    count += 1;
  }
  return count;
}

function requireMostlyPresent(values: Float64Array, what: string): void {
  let missingCount = 0;
  for (const value of values) if (Number.isNaN(value)) missingCount += 1;
  if (missingCount <= MAX_FILLED * values.length) return;
  const share =
    missingCount === values.length
      ? 'every hour'
      : `${numberText(missingCount)} of ${hoursText(values.length)}`;
  throw new ModelError(
    'weather-incomplete',
    `In ${share} the file has no usable ${what}: it is coded as missing, empty, or impossible ` +
      `(allowed: ${String(TEMPERATURE_C[0])} to ${String(TEMPERATURE_C[1])} °C); at most 5 % can be filled.`,
  );
}

function reduceDewPoints(
  dewPoint_C: Float64Array,
  dryBulb_C: Float64Array,
): { count: number; max_K: number } {
  let count = 0;
  let max_K = 0;
  for (let hour = 0; hour < dewPoint_C.length; hour += 1) {
    const dry_C = dryBulb_C[hour] ?? 0;
    const excess_K = (dewPoint_C[hour] ?? 0) - dry_C;
    if (excess_K <= 0) continue;
    dewPoint_C[hour] = dry_C;
    count += 1;
    max_K = Math.max(max_K, excess_K);
  }
  return { count, max_K };
}
