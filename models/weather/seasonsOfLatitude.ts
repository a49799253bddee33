import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';

/** Nearer to the equator rain decides the warm season, not the sun. */
const TROPIC_deg = 23.5;
const MIN_AMPLITUDE_K = 4;
/** Warmest day of the year: 15 July in the north, half a year later in the south; coasts follow by two months. */
const NORTHERN_WARMEST_day = 196;
const YEAR_days = 365;

/** The latitude that fits the seasons of a year, and what is to be said about it. */
export interface SeasonalLatitude {
  readonly latitude_deg: number | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Compares the seasons of a year with the sign of the latitude. A latitude without a minus in a southern year has lost it and is corrected;
 * a minus in a northern year may also be due to dates that are half a year off, and is reported only.
 */
export function seasonsOfLatitude(
  dryBulb_C: Float64Array,
  latitude_deg: number | undefined,
): SeasonalLatitude {
  if (latitude_deg === undefined || Math.abs(latitude_deg) < TROPIC_deg)
    return { latitude_deg, findings: [] };
  const isNorthern = hasNorthernSummer(dryBulb_C);
  if (isNorthern === undefined || isNorthern === latitude_deg > 0) return { latitude_deg, findings: [] };
  const stated = `latitude ${numberText(latitude_deg, 2)}°`;
  if (isNorthern) {
    const message = `The header states ${stated}, in the south, and the hours are warmest around July. Check the latitude, and whether the dates are half a year off`;
    return { latitude_deg, findings: [finding('weather-place-disagrees', 'latitude_deg', message)] };
  }
  const message = `The header states ${stated}, in the north, and the hours are warmest around January, so a minus was lost: it was read as latitude ${numberText(-latitude_deg, 2)}°`;
  return {
    latitude_deg: -latitude_deg,
    findings: [finding('weather-header-corrected', 'latitude_deg', message)],
  };
}

/** Whether the year is warmest around July; undefined if neither around July nor around January. */
function hasNorthernSummer(dryBulb_C: Float64Array): boolean | undefined {
  let [cosine, sine] = [0, 0];
  for (let hour = 0; hour < dryBulb_C.length; hour += 1) {
    const angle_rad = 2 * Math.PI * (hour / dryBulb_C.length - NORTHERN_WARMEST_day / YEAR_days);
    cosine += (dryBulb_C[hour] ?? 0) * Math.cos(angle_rad);
    sine += (dryBulb_C[hour] ?? 0) * Math.sin(angle_rad);
  }
  const amplitude_K = (2 * Math.hypot(cosine, sine)) / dryBulb_C.length;
  // Up to 75 days before or after.
  const isClear = Math.abs(cosine) >= Math.hypot(cosine, sine) * Math.cos((2 * Math.PI * 75) / YEAR_days);
  return amplitude_K < MIN_AMPLITUDE_K || !isClear ? undefined : cosine > 0;
}
