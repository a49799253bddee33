import { clamp } from '../math/clamp.ts';
import type { Calendar } from '../series/calendar.ts';
import type { CheckpointShape } from './shape.ts';

/**
 * Hourly means of work that pauses at the end of each interval, counted from the start of the year. A pause lowers the
 * hour that contains it, and is split exactly at a full hour.
 */
export function checkpointValues(shape: CheckpointShape, calendar: Calendar): Float64Array {
  const { interval_h, pause_s, workingFraction, pausedFraction } = shape;
  const pause_h = Math.min(pause_s / 3600, interval_h);
  const values = new Float64Array(calendar.hourCount);
  let previous_h = 0;
  for (let hour = 0; hour < values.length; hour += 1) {
    const next_h = paused_h(hour + 1, interval_h, pause_h);
    const pausedShare = clamp(next_h - previous_h, 0, 1);
    values[hour] = workingFraction * (1 - pausedShare) + pausedFraction * pausedShare;
    previous_h = next_h;
  }
  return values;
}

/** Time spent in pauses from the start of the year to a moment. */
function paused_h(moment_h: number, interval_h: number, pause_h: number): number {
  const intervalCount = Math.floor(moment_h / interval_h);
  const into_h = moment_h - intervalCount * interval_h;
  return intervalCount * pause_h + Math.max(into_h - (interval_h - pause_h), 0);
}
