import { dewPointOfVapourPressure_C } from '../physics/dewPoint.ts';
import { vapourPressureOfRelativeHumidity_Pa } from '../physics/relativeHumidity.ts';

/** Of four typical years at most 0.2 % of the hours disagree. */
const DISAGREEING = 0.1;
/** Dew points above the dry bulb occur in no sound file; a relative humidity of another file cannot cause them. */
const ABOVE_DRY_BULB = 0.005;
const ABOVE_K = 1;
/** A dew point changes slowly. Computed from a relative humidity of another file it follows the temperature of both: at least 1.4 times as rough. */
const ROUGHNESS = 1.1;

/** Comparison of a file's dew points with those of its relative humidity. */
export interface DewPointComparison {
  /** Share of the hours in which both are known and differ by more than the tolerance. */
  readonly disagreeing: number;
  /** Whether the dew points, not the relative humidities, are those of other air. */
  readonly areForeign: boolean;
}

/** Dew points in °C of each hour from its dry bulb and relative humidity; NaN where one is missing. */
export function derivedDewPoints_C(
  dryBulb_C: Float64Array,
  relativeHumidity_percent: Float64Array,
): Float64Array {
  return dryBulb_C.map((dry_C, hour) => {
    const humidity_percent = relativeHumidity_percent[hour] ?? Number.NaN;
    if (Number.isNaN(dry_C + humidity_percent)) return Number.NaN;
    const vapour_Pa = vapourPressureOfRelativeHumidity_Pa(dry_C, Math.min(humidity_percent, 100) / 100);
    return Math.min(dewPointOfVapourPressure_C(vapour_Pa), dry_C);
  });
}

/**
 * Decides whether the dew points of a file belong to its dry bulbs. They do not if they disagree with the relative humidities in more than a
 * tenth of the hours, and are above the dry bulb or no smoother than what the relative humidities give.
 *
 * @param derived_C - of {@link derivedDewPoints_C}
 * @param tolerance_K - allowed difference at a dew point
 */
export function compareDewPoints(
  air: { readonly dryBulb_C: Float64Array; readonly dewPoint_C: Float64Array },
  derived_C: Float64Array,
  tolerance_K: (dewPoint_C: number) => number,
): DewPointComparison {
  const { dryBulb_C, dewPoint_C } = air;
  let known = 0;
  let off = 0;
  let above = 0;
  for (let hour = 0; hour < dewPoint_C.length; hour += 1) {
    const dew_C = dewPoint_C[hour] ?? Number.NaN;
    const difference_K = Math.abs(dew_C - (derived_C[hour] ?? Number.NaN));
    if (Number.isNaN(difference_K)) continue;
    known += 1;
    if (difference_K > tolerance_K(dew_C)) off += 1;
    if (dew_C > (dryBulb_C[hour] ?? 0) + ABOVE_K) above += 1;
  }
  const disagreeing = known === 0 ? 0 : off / known;
  const isMostlyKnown = known >= dewPoint_C.length / 2;
  const areForeign =
    isMostlyKnown &&
    disagreeing > DISAGREEING &&
    (above > ABOVE_DRY_BULB * known || roughness_K(derived_C) <= ROUGHNESS * roughness_K(dewPoint_C));
  return { disagreeing, areForeign };
}

/** Mean change from hour to hour. */
function roughness_K(values_C: Float64Array): number {
  let total_K = 0;
  let count = 0;
  for (let hour = 1; hour < values_C.length; hour += 1) {
    const change_K = Math.abs((values_C[hour] ?? 0) - (values_C[hour - 1] ?? 0));
    if (Number.isNaN(change_K)) continue;
    total_K += change_K;
    count += 1;
  }
  return count === 0 ? Infinity : total_K / count;
}
