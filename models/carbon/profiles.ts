import { clamp } from '../math/clamp.ts';
import type { Calendar } from '../series/calendar.ts';

export type ProfileShape = 'solar' | 'wind' | 'flat';

const RADIANS_PER_DEGREE = Math.PI / 180;
/** Fractional part of the golden ratio: its multiples fill 0..1 evenly in any order of days. */
const GOLDEN = 0.6180339887498949;

/**
 * A year’s energy spread over its hours, in local standard time. Engineering defaults, for plants that stand in the zone of the site:
 * state the generation by hour where a decision hangs on it.
 *
 * - solar: sine of the sun’s height over the horizon in the middle of the hour, without clouds. Source of the declination: Cooper
 *   1969, 23.45° × sin(360° (284 + day)/365); solar time is taken as local standard time.
 * - wind: days of Rayleigh-distributed speed of mean 7.5 m/s through a cubic power curve between 3 and 12 m/s, the same in
 *   every run; a quarter more in midwinter, a tenth more at two in the morning.
 * - flat: the same in every hour.
 *
 * @param latitude_deg - of the plant; seasons of the wind follow its sign
 * @param energy_kWh - of all hours together
 * @returns kWh of each hour, as many as the calendar has
 */
export function profileHours_kWh(
  shape: ProfileShape,
  calendar: Calendar,
  latitude_deg: number,
  energy_kWh: number,
): Float64Array {
  const weights = new Float64Array(calendar.hourCount);
  switch (shape) {
    case 'flat':
      weights.fill(1);
      break;
    case 'solar':
      fillSolar(weights, latitude_deg);
      break;
    case 'wind':
      fillWind(weights, latitude_deg);
      break;
  }
  return broughtTo(energy_kWh, weights);
}

/** Cosine of each hour's middle, counted from the hour of the day at which it is 1. */
function cosinesFrom(peakHourOfDay: number): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => Math.cos((2 * Math.PI * (hour + 0.5 - peakHourOfDay)) / 24));
}

const aroundNoon = cosinesFrom(12);
const aroundTwo = cosinesFrom(2);

function fillSolar(weights: Float64Array, latitude_deg: number): void {
  const sineLatitude = Math.sin(latitude_deg * RADIANS_PER_DEGREE);
  const cosineLatitude = Math.cos(latitude_deg * RADIANS_PER_DEGREE);
  for (let from = 0; from < weights.length; from += 24) {
    const dayOfYear = from / 24 + 1;
    const declination = 23.45 * RADIANS_PER_DEGREE * Math.sin((2 * Math.PI * (284 + dayOfYear)) / 365);
    const high = sineLatitude * Math.sin(declination);
    const swing = cosineLatitude * Math.cos(declination);
    for (let hour = 0; hour < 24; hour += 1) {
      weights[from + hour] = Math.max(0, high + swing * (aroundNoon[hour] ?? 0));
    }
  }
}

function fillWind(weights: Float64Array, latitude_deg: number): void {
  const midwinterDay = latitude_deg < 0 ? 197 : 15;
  for (let from = 0; from < weights.length; from += 24) {
    const day = from / 24;
    const evenShare = ((day + 1) * GOLDEN) % 1;
    const speed_m_s = ((7.5 * 2) / Math.sqrt(Math.PI)) * Math.sqrt(-Math.log(1 - evenShare));
    const power = clamp((speed_m_s ** 3 - 3 ** 3) / (12 ** 3 - 3 ** 3), 0, 1);
    const season = 1 + 0.25 * Math.cos((2 * Math.PI * (day - midwinterDay)) / 365);
    for (let hour = 0; hour < 24; hour += 1) {
      weights[from + hour] = power * season * (1 + 0.1 * (aroundTwo[hour] ?? 0));
    }
  }
}

/** Scales values so that they add up to a total. */
function broughtTo(wanted: number, values: Float64Array): Float64Array {
  let total = 0;
  for (let hour = 0; hour < values.length; hour += 1) total += values[hour] ?? 0;
  const scale = wanted / total;
  for (let hour = 0; hour < values.length; hour += 1) values[hour] = (values[hour] ?? 0) * scale;
  return values;
}
