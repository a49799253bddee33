import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import { hoursText } from './hoursText.ts';
import { dateOfYearHour } from './dateOfHour.ts';

const TOLERANCE_K = 2;
/** Below freezing files state dew points over water or over ice, which differ by about a tenth of the dew point. */
const ICE_TOLERANCE_PER_K = 0.1;
/** In drier air a relative humidity in whole percent does not determine the dew point accurately. */
const DRIEST_PERCENT = 5;

/** Above this share the humidities are not those of the same air. */
const OTHER_AIR = 0.1;

/** By how much dew points of one hour may differ. */
export const humidityTolerance_K = (dewPoint_C: number): number =>
  TOLERANCE_K + ICE_TOLERANCE_PER_K * Math.max(0, -dewPoint_C);

interface Humidity {
  readonly dryBulb_C: Float64Array;
  readonly dewPoint_C: Float64Array;
  /** NaN if unknown. */
  readonly relativeHumidity_percent: Float64Array;
  /** Dew points of dry bulb and relative humidity; NaN if unknown. */
  readonly derivedDewPoint_C: Float64Array;
}

/**
 * Reports if dew point and relative humidity of the same hour disagree: if the dew point derived from
 * the relative humidity differs by more than 2 K, plus 0.1 K for each kelvin below freezing.
 */
export function humidityAgreement(air: Humidity): Finding[] {
  const { dryBulb_C, dewPoint_C, relativeHumidity_percent, derivedDewPoint_C } = air;
  let count = 0;
  let worst_K = 0;
  let worstHour = 0;
  for (let hour = 0; hour < dryBulb_C.length; hour += 1) {
    const humidity_percent = relativeHumidity_percent[hour] ?? Number.NaN;
    if (!(humidity_percent >= DRIEST_PERCENT)) continue;
    const dew_C = dewPoint_C[hour] ?? 0;
    const off_K = Math.abs((derivedDewPoint_C[hour] ?? Number.NaN) - dew_C);
    if (!(off_K > humidityTolerance_K(dew_C))) continue;
    count += 1;
    if (off_K > worst_K) {
      worst_K = off_K;
      worstHour = hour;
    }
  }
  if (count === 0) return [];
  const message =
    `In ${hoursText(count)} the dew point differs by more than ${String(TOLERANCE_K)} K from the relative humidity, ` +
    `most on ${dateOfYearHour(worstHour, dryBulb_C.length)}: dry bulb ${numberText(dryBulb_C[worstHour] ?? 0)} °C, dew point ` +
    `${numberText(dewPoint_C[worstHour] ?? 0)} °C and ${numberText(relativeHumidity_percent[worstHour] ?? 0)} %, ` +
    `a difference of ${numberText(worst_K)} K; the dew points are used` +
    (count > OTHER_AIR * dryBulb_C.length
      ? '. The relative humidities are probably those of another file'
      : '');
  return [finding('weather-humidity-disagrees', 'hours', message)];
}
