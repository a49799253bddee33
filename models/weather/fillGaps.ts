/** Gaps up to this length are interpolated linearly; longer ones would lose the daily cycle. */
const SHORT_GAP_h = 6;

/**
 * Fills NaN hours in place: gaps up to six hours by linear interpolation, longer ones with the mean
 * of the same hour of the nearest days with a value. The year is treated as periodic.
 *
 * @param values - whole days; at least one number
 * @returns number of filled hours
 */
export function fillGaps(values: Float64Array): number {
  const known = values.slice();
  const start = known.findIndex((value) => !Number.isNaN(value));
  if (start === -1) return 0;
  let filledCount = 0;
  let gap_h = 0;
  for (let offset = 1; offset <= known.length; offset += 1) {
    const hour = (start + offset) % known.length;
    if (Number.isNaN(known[hour])) {
      gap_h += 1;
    } else if (gap_h > 0) {
      fillGap(values, known, hour, gap_h);
      filledCount += gap_h;
      gap_h = 0;
    }
  }
  return filledCount;
}

/** Fills the hours before `end`, which has a value. */
function fillGap(values: Float64Array, known: Float64Array, end: number, gap_h: number): void {
  const count = known.length;
  const before = known[(end - gap_h - 1 + count) % count] ?? 0;
  const after = known[end] ?? 0;
  for (let step = 1; step <= gap_h; step += 1) {
    const hour = (end - gap_h - 1 + step + count) % count;
    const straight = before + ((after - before) * step) / (gap_h + 1);
    values[hour] = gap_h <= SHORT_GAP_h ? straight : (sameHourOfOtherDays(known, hour) ?? straight);
  }
}

function sameHourOfOtherDays(known: Float64Array, hour: number): number | undefined {
  const earlier = nearestDay(known, hour, known.length - 24);
  const later = nearestDay(known, hour, 24);
  return earlier === undefined || later === undefined ? undefined : (earlier + later) / 2;
}

function nearestDay(known: Float64Array, hour: number, stride: number): number | undefined {
  for (let other = (hour + stride) % known.length; other !== hour; other = (other + stride) % known.length) {
    const value = known[other] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return undefined;
}
