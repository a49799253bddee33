import { clamp } from '../math/clamp.ts';
import type { Calendar } from '../series/calendar.ts';

export type ProfileShape = 'solar' | 'wind' | 'flat';

const RADIANS_PER_DEGREE = Math.PI / 180;
const NOON_h = 12;
/** Fractional part of the golden ratio: its multiples are distributed evenly over 0..1. */
const GOLDEN = 0.6180339887498949;

/** Where a plant generates. */
export interface PlantPlace {
  readonly latitude_deg: number;
  /** Local standard time of solar noon: see {@link solarNoonAt_h}. */
  readonly solarNoon_h: number;
}

/**
 * Annual energy distributed over the hours, in local standard time. Engineering defaults, for plants in the time zone
 * of the site: state hourly generation if a decision depends on it.
 *
 * - solar: sine of the solar elevation in the middle of the hour, without clouds. Source of the declination: Cooper
 *   1969, 23.45° × sin(360° (284 + day)/365). Solar noon is at 12:00 at the meridian of the time zone, 4 minutes earlier for
 *   each degree east of it; the equation of time, at most 16 minutes, is left out.
 * - wind: days of Rayleigh-distributed speed of mean 7.5 m/s through a cubic power curve between 3 and 12 m/s,
 * deterministic; 25 % more in midwinter, 10 % more at 02:00.
 * - flat: the same in every hour.
 *
 * @param place - of the plant; the sign of the latitude determines the wind seasons
 * @param energy_kWh - annual total
 * @returns kWh of each hour of the calendar
 */
export function profileAt_kWh(
  shape: ProfileShape,
  calendar: Calendar,
  { latitude_deg, solarNoon_h }: PlantPlace,
  energy_kWh: number,
): Float64Array {
  const weights = new Float64Array(calendar.hourCount);
  switch (shape) {
    case 'flat':
      weights.fill(1);
      break;
    case 'solar':
      fillSolar(weights, latitude_deg, solarNoon_h);
      break;
    case 'wind':
      fillWind(weights, latitude_deg);
      break;
  }
  return scaledTo(energy_kWh, weights);
}

/** The profile of a plant at the meridian of the time zone: see {@link profileAt_kWh}. */
export function profileHours_kWh(
  shape: ProfileShape,
  calendar: Calendar,
  latitude_deg: number,
  energy_kWh: number,
): Float64Array {
  return profileAt_kWh(shape, calendar, { latitude_deg, solarNoon_h: NOON_h }, energy_kWh);
}

/** Cosine at the middle of each hour, with its maximum at the stated hour of the day. */
function cosinesFrom(peakHourOfDay: number): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => Math.cos((2 * Math.PI * (hour + 0.5 - peakHourOfDay)) / 24));
}

const aroundTwo = cosinesFrom(2);

/**
 * Local standard time of solar noon.
 *
 * @param longitude_deg - east of Greenwich
 * @param utcOffset_min - standard time of the site, minutes east of UTC
 */
export function solarNoonAt_h(longitude_deg: number, utcOffset_min: number): number {
  return NOON_h + utcOffset_min / 60 - longitude_deg / 15;
}

function fillSolar(weights: Float64Array, latitude_deg: number, solarNoon_h: number): void {
  const aroundNoon = cosinesFrom(solarNoon_h);
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
function scaledTo(requestedTotal: number, values: Float64Array): Float64Array {
  let total = 0;
  for (let hour = 0; hour < values.length; hour += 1) total += values[hour] ?? 0;
  const scale = requestedTotal / total;
  for (let hour = 0; hour < values.length; hour += 1) values[hour] = (values[hour] ?? 0) * scale;
  return values;
}
