const MINUTES_PER_HOUR = 60;

/**
 * Converts an hourly series in UTC to local standard time. If the offset is not a whole hour, each local hour is the weighted
 * mean of the two UTC hours that it overlaps, which preserves the mean. The year is treated as periodic: the first local hours
 * of a zone east of UTC are the last UTC hours of the same series.
 *
 * @param values - means of UTC hours, the first from midnight on 1 January
 * @param offset_min - minutes east of UTC, a whole number
 * @returns the same number of local hours
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
