import { standardOffset_min } from '../series/timeZone.ts';

/** What is known of a place. */
interface KnownPlace {
  /** Time zones of its state or country, the most likely first; none if these are unknown. */
  readonly zones: readonly string[];
  /** Whether the zones are those of a state or province. */
  readonly isOfRegion: boolean;
  readonly longitude_deg: number | undefined;
  /** Standard time of a weather file, east of UTC. */
  readonly utcOffset_h: number | undefined;
}

/** A time zone of a place. */
export interface ZoneChoice {
  /** IANA name. */
  readonly timeZone: string;
  /** True where the place has several zones, or only its offset is known, so that daylight saving is not. */
  readonly isAssumed: boolean;
}

/** A year in which to compare standard offsets; they change rarely. */
const YEAR = 2025;
const MINUTES_PER_DEGREE = 4;
/** Zones of whole hours follow the sun by half an hour, and some by an hour more. */
const WIDEST_min = 90;

/**
 * The time zone of a place: the only one of its state or country; of several, the one with the offset of the weather file or
 * nearest to solar time; without a country, a zone of that offset without daylight saving.
 *
 * @returns undefined if nothing is known
 */
export function nearestZone(place: KnownPlace): ZoneChoice | undefined {
  const { zones, isOfRegion, longitude_deg, utcOffset_h } = place;
  const offset_min =
    utcOffset_h === undefined
      ? longitude_deg === undefined
        ? undefined
        : longitude_deg * MINUTES_PER_DEGREE
      : utcOffset_h * 60;
  const [first] = zones;
  if (first !== undefined && zones.length === 1) return { timeZone: first, isAssumed: false };
  if (first !== undefined && offset_min === undefined) return { timeZone: first, isAssumed: true };
  if (offset_min === undefined) return undefined;
  if (first === undefined) return { timeZone: fixedZone(offset_min), isAssumed: true };
  const gapOf = (zone: string): number => Math.abs((standardOffset_min(zone, YEAR) ?? 0) - offset_min);
  const nearest = zones.reduce((best, zone) => (gapOf(zone) < gapOf(best) ? zone : best), first);
  // By the sun alone, a zone is certain if no other of the place follows it as closely: Detroit is nearer to noon in Chicago.
  const isOnly = zones.filter((zone) => gapOf(zone) < WIDEST_min).length === 1;
  const isExact = utcOffset_h === undefined ? isOnly && isOfRegion : gapOf(nearest) === 0;
  return { timeZone: nearest, isAssumed: !isExact };
}

/** Zones of half and quarter hours, which have no name by offset. */
const partial: Readonly<Record<number, string>> = {
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  570: 'Australia/Darwin',
};

/** A zone of an offset without daylight saving; the sign of its IANA name is that of POSIX, west of UTC. */
function fixedZone(offset_min: number): string {
  const named = partial[offset_min];
  if (named !== undefined) return named;
  const hours = Math.max(-12, Math.min(14, Math.round(offset_min / 60)));
  if (hours === 0) return 'Etc/GMT';
  return `Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`;
}
