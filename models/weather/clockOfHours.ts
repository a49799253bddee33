import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import { hoursText } from './hoursText.ts';
import { clockDifference_h, isZoneOf } from './headerPosition.ts';

/** When the mean day is warmest by the sun, as the phase of its first harmonic: 14.2 to 14.7 in four typical years of the United States. */
const WARMEST_h = 14.5;
/** Coasts, deserts and monsoons are earlier or later by less. */
const TOLERANCE_h = 3;
/** Where the zone is not stated it may be any that is used at the longitude. */
const TOLERANCE_WITHOUT_ZONE_h = 4.5;
/** Within this of UTC, and nearer to it than to local time by an hour, the rows are in UTC. */
const UTC_TOLERANCE_h = 2.5;
const CLEARLY_h = 1;
/** Without a daily course in the air no hour is the warmest. */
const MIN_AMPLITUDE_K = 1;

interface Place {
  readonly longitude_deg?: number | undefined;
  /** Of the header, hours east of UTC. */
  readonly timeZone_h?: number | undefined;
}

/** By how many hours rows must be moved to be in local standard time, and what is to be said about it. */
export interface ClockOfHours {
  /** Local standard time minus the clock of the rows; 0 if they are in local time, or if it is unknown which. */
  readonly shift_h: number;
  /** In which clock the rows are, if they can be moved; otherwise empty. */
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** Rows that need not, or cannot, be moved. */
const unmoved = (findings: readonly Finding[]): ClockOfHours => ({ shift_h: 0, reason: '', findings });

/**
 * Checks the clock of a year of hours: a day is warmest around 14:30 by the sun, so the warmest hour and the longitude tell in which time
 * zone the rows are. Rows in UTC, or in a zone that the header states and that is not used at the longitude, can be moved.
 *
 * @param dryBulb_C - without gaps; the first hour ends at 01:00
 */
export function clockOfHours(dryBulb_C: Float64Array, { longitude_deg, timeZone_h }: Place): ClockOfHours {
  const warmest_h = warmestHour(dryBulb_C);
  if (warmest_h === undefined) return unmoved(placeFindings(longitude_deg, timeZone_h));
  if (longitude_deg === undefined) return unmoved(withoutLongitude(warmest_h));
  return clockAt(warmest_h, longitude_deg, timeZone_h);
}

function clockAt(warmest_h: number, longitude_deg: number, timeZone_h: number | undefined): ClockOfHours {
  const sun_h = longitude_deg / 15;
  const rows_h = clockDifference_h(warmest_h - WARMEST_h + sun_h, 0);
  const isStatedLocal = timeZone_h !== undefined && isZoneOf(timeZone_h, longitude_deg);
  const local_h = isStatedLocal ? timeZone_h : Math.round(sun_h);
  const seen = `The mean day is warmest at ${clockText(warmest_h)}, where ${clockText(WARMEST_h + local_h - sun_h)} is expected at longitude ${numberText(longitude_deg, 2)}° in time zone ${zoneText(local_h)}`;
  const zones = { rows_h, local_h, tolerance_h: isStatedLocal ? TOLERANCE_h : TOLERANCE_WITHOUT_ZONE_h };
  if (isLocal(zones)) return unmoved(placeFindings(longitude_deg, timeZone_h));
  if (timeZone_h !== undefined && !isStatedLocal && apart_h(rows_h, timeZone_h) <= TOLERANCE_h) {
    const reason = `${seen}: the rows are in the time zone ${zoneText(timeZone_h)} of the header`;
    return moved(local_h - timeZone_h, reason);
  }
  if (isUtc(zones)) return moved(local_h, `${seen}: the rows are in UTC`);
  const by_h = clockDifference_h(local_h, Math.round(rows_h));
  const message = `${seen}. The rows were not moved: if they are in another clock, move them ${moveText(by_h)}; otherwise check the longitude and the time zone of the header`;
  return unmoved([finding('weather-clock-implausible', 'hours', message)]);
}

/** The zone in which the rows are by their warmest hour, and the local one. */
interface Zones {
  readonly rows_h: number;
  readonly local_h: number;
  /** Between the two. */
  readonly tolerance_h: number;
}

const apart_h = (one_h: number, other_h: number): number => Math.abs(clockDifference_h(one_h, other_h));

/** Rows in UTC at a place that is not: near UTC, and clearly nearer to it than to local time. */
function isUtc({ rows_h, local_h }: Zones): boolean {
  const fromUtc_h = apart_h(rows_h, 0);
  return fromUtc_h <= UTC_TOLERANCE_h && fromUtc_h + CLEARLY_h <= apart_h(rows_h, local_h);
}

const isLocal = (zones: Zones): boolean =>
  apart_h(zones.rows_h, zones.local_h) <= zones.tolerance_h && !isUtc(zones);

function moved(shift_h: number, reason: string): ClockOfHours {
  const whole_h = Math.round(shift_h);
  const message = `${reason}. They were moved ${moveText(whole_h)}, to local standard time`;
  return { shift_h: whole_h, reason, findings: [finding('weather-clock-shifted', 'hours', message)] };
}

/** A move of rows, such as 6 hours earlier. */
export function moveText(shift_h: number): string {
  return `${hoursText(Math.abs(shift_h))} ${shift_h < 0 ? 'earlier' : 'later'}`;
}

function withoutLongitude(warmest_h: number): Finding[] {
  if (Math.abs(clockDifference_h(warmest_h, WARMEST_h)) <= TOLERANCE_h + 1) return [];
  const message = `The mean day is warmest at ${clockText(warmest_h)}; local standard time has that in the afternoon. The header states no longitude, so the rows were not moved`;
  return [finding('weather-clock-implausible', 'hours', message)];
}

/** Zone and longitude of the header contradict each other, and the rows are in local time. */
function placeFindings(longitude_deg: number | undefined, timeZone_h: number | undefined): Finding[] {
  if (longitude_deg === undefined || timeZone_h === undefined || isZoneOf(timeZone_h, longitude_deg))
    return [];
  const isLost = isZoneOf(-timeZone_h, longitude_deg);
  const hint = isLost
    ? `; time zone ${zoneText(-timeZone_h)} agrees with it, so a minus was probably lost`
    : '';
  const message = `The header states time zone ${zoneText(timeZone_h)} and longitude ${numberText(longitude_deg, 2)}°, where the sun is at ${zoneText(longitude_deg / 15)}${hint}. The hours were read as local standard time`;
  return [finding('weather-place-disagrees', 'longitude_deg', message)];
}

const zoneText = (zone_h: number): string => `UTC${zone_h < 0 ? '−' : '+'}${numberText(Math.abs(zone_h), 1)}`;

function clockText(hour: number): string {
  const minutes = Math.round((((hour % 24) + 24) % 24) * 4) * 15;
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The hour of the mean day at which its first harmonic is highest; undefined without a daily course. */
export function warmestHour(dryBulb_C: Float64Array): number | undefined {
  let [cosine, sine] = [0, 0];
  for (let hour = 0; hour < dryBulb_C.length; hour += 1) {
    const angle_rad = (2 * Math.PI * ((hour % 24) + 1)) / 24;
    cosine += (dryBulb_C[hour] ?? 0) * Math.cos(angle_rad);
    sine += (dryBulb_C[hour] ?? 0) * Math.sin(angle_rad);
  }
  if ((2 * Math.hypot(cosine, sine)) / dryBulb_C.length < MIN_AMPLITUDE_K) return undefined;
  return ((Math.atan2(sine, cosine) * 24) / (2 * Math.PI) + 24) % 24;
}
