/** A point on the earth, if known. */
interface Point {
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
}

/** Mean radius of the earth. Source: IUGG. */
const RADIUS_km = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance of two points by the haversine formula, in km; undefined if a coordinate is unknown.
 */
export function distance_km(one: Point, other: Point): number | undefined {
  const { latitude_deg: fromLatitude, longitude_deg: fromLongitude } = one;
  const { latitude_deg: toLatitude, longitude_deg: toLongitude } = other;
  if (
    fromLatitude === undefined ||
    fromLongitude === undefined ||
    toLatitude === undefined ||
    toLongitude === undefined
  ) {
    return undefined;
  }
  const halfChord =
    Math.sin(radians(toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(radians(fromLatitude)) *
      Math.cos(radians(toLatitude)) *
      Math.sin(radians(toLongitude - fromLongitude) / 2) ** 2;
  return 2 * RADIUS_km * Math.asin(Math.min(1, Math.sqrt(halfChord)));
}
