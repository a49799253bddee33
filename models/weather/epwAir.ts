import { standardPressure_Pa } from '../physics/standardAtmosphere.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { Run } from '../series/runsOfOneValue.ts';
import { listText, numberText, percentText } from '../units/text.ts';
import { dateOfYearHour } from './dateOfHour.ts';
import { TEMPERATURE_C, type EpwColumns } from './epwColumns.ts';
import type { EpwHours } from './epwHours.ts';
import { compareDewPoints, derivedDewPoints_C } from './foreignDewPoints.ts';
import { hoursText } from './hoursText.ts';
import { fillGaps } from './fillGaps.ts';
import { humidityTolerance_K } from './humidityAgreement.ts';
import { dewPointSteps, dryBulbSteps, removeFillers } from './removeFillers.ts';
import type { MeasuredAir } from './weatherYear.ts';

/** Above this share too much of the weather would be filled. */
const MAX_FILLED = 0.05;

/** Complete columns of a year, with findings about filled and derived values. */
export interface EpwAir extends MeasuredAir {
  /** As in the file; NaN if missing. */
  readonly relativeHumidity_percent: Float64Array;
  /** Dew points of dry bulb and relative humidity; NaN where one is missing in the file. */
  readonly derivedDewPoint_C: Float64Array;
  readonly findings: readonly Finding[];
}

/**
 * Completes the columns of a weather file: what stands for missing data is removed, dew points of other air are replaced by those of the
 * relative humidity, missing ones are derived from it, pressures from the elevation, other values from adjacent hours and days.
 *
 * @param columns - dry bulb, dew point and pressure are changed
 * @param elevation_m - for the standard atmosphere
 * @throws ModelError `weather-incomplete` if more than 5 % of the dry bulbs or humidities are missing
 */
export function epwAir(columns: EpwColumns, hours: EpwHours, elevation_m: number): EpwAir {
  const { dryBulb_C, dewPoint_C, relativeHumidity_percent, pressure_Pa } = columns;
  const fillers = [
    ...fillerFindings('dry bulb', removeFillers(dryBulb_C, dryBulbSteps), dryBulb_C.length),
    ...fillerFindings('dew point', removeFillers(dewPoint_C, dewPointSteps), dewPoint_C.length),
  ];
  const derived_C = derivedDewPoints_C(dryBulb_C, relativeHumidity_percent);
  const replaced = replaceForeignDewPoints(dryBulb_C, dewPoint_C, derived_C);
  const dewPointsDerived = takeMissing(dewPoint_C, derived_C);
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
  const findings = [...hours.findings, ...columns.findings, ...fillers, ...replaced];
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
  return {
    dryBulb_C,
    dewPoint_C,
    pressure_Pa,
    relativeHumidity_percent,
    derivedDewPoint_C: derived_C,
    findings,
  };
}

const ofHours = (what: string, count: number, how = ''): string =>
  count === 0 ? '' : `the ${what} of ${hoursText(count)}${how}`;

function fillerFindings(what: string, fillers: readonly Run[], hourCount: number): Finding[] {
  const [first] = [...fillers].sort((one, other) => other.length - one.length);
  if (first === undefined) return [];
  const total = fillers.reduce((hours, run) => hours + run.length, 0);
  const message = `The ${what} of ${hoursText(total)} stands for missing data: it stays at one value and leaves it by steps that weather does not have, most on ${dateOfYearHour(first.from, hourCount)}: ${hoursText(first.length)} at ${numberText(first.value, 2)} °C. It was taken as missing`;
  return [finding('weather-values-filler', 'hours', message)];
}

function replaceForeignDewPoints(
  dryBulb_C: Float64Array,
  dewPoint_C: Float64Array,
  derived_C: Float64Array,
): Finding[] {
  const { disagreeing, areForeign } = compareDewPoints(
    { dryBulb_C, dewPoint_C },
    derived_C,
    humidityTolerance_K,
  );
  if (!areForeign) return [];
  dewPoint_C.fill(Number.NaN);
  const message = `In ${percentText(disagreeing)} of the hours the dew point contradicts dry bulb and relative humidity, which agree with each other: it is that of other air. Dew points were computed from the relative humidity instead`;
  return [finding('weather-dew-point-replaced', 'hours', message)];
}

/** Takes values for missing ones, unless they are outside the possible range. */
function takeMissing(dewPoint_C: Float64Array, derived_C: Float64Array): number {
  let count = 0;
  for (let hour = 0; hour < dewPoint_C.length; hour += 1) {
    const value_C = derived_C[hour] ?? Number.NaN;
    if (!Number.isNaN(dewPoint_C[hour]) || !(value_C >= TEMPERATURE_C[0])) continue;
    dewPoint_C[hour] = value_C;
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
    `In ${share} the file has no usable ${what}: it is coded as missing, empty, one value between steps that weather does not have, or impossible ` +
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
