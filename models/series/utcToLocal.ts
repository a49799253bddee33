const MINUTES_PER_HOUR = 60;

/**
 * An hourly series that counts its hours in UTC, as hours of local standard time. Where the zone is off by half or a quarter
 * of an hour, each local hour mixes the two UTC hours that it overlaps by their shares, which keeps the mean. The year is taken
 * as a circle: the first local hours of a zone east of UTC are the last UTC hours of the same series.
 *
 * @param values - means of UTC hours, the first from midnight on 1 January
 * @param offset_min - minutes east of UTC, a whole number
 * @returns as many local hours
 */
export function utcToLocal(values: Float64Array, offset_min: number): Float64Array {
  const count = values.length;
  const local = new Float64Array(count);
  const wholeHours = Math.floor(-offset_min / MINUTES_PER_HOUR);
  const laterShare = (-offset_min - wholeHours * MINUTES_PER_HOUR) / MINUTES_PER_HOUR;
  for (let hour = 0; hour < count; hour += 1) {
    const earlier = (((hour + wholeHours) % count) + count) % count;
    const value = values[earlier] ?? 0;
    local[hour] =
      laterShare === 0 ? value : value * (1 - laterShare) + (values[(earlier + 1) % count] ?? 0) * laterShare;
  }
  return local;
}
