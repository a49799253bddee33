import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { checkpointValues } from '../../../models/workload/checkpointValues.ts';
import type { CheckpointShape } from '../../../models/workload/shape.ts';
import { runs } from '../../support/runs.ts';

const calendar = calendarOf(2025);
const pausing = (interval_h: number, pause_s: number, pausedFraction = 0): CheckpointShape => ({
  kind: 'checkpoints',
  interval_h,
  pause_s,
  workingFraction: 1,
  pausedFraction,
});

describe('work that pauses for checkpoints', () => {
  it('loses the same in every hour with several checkpoints per hour', () => {
    // Every 20 minutes a pause of 60 s: 3 x 60 s = 180 s of 3600 s.
    const values = checkpointValues(pausing(1 / 3, 60), calendar);
    expect(Math.min(...values)).toBeCloseTo(0.95, 9);
    expect(Math.max(...values)).toBeCloseTo(0.95, 9);
  });

  it('loses the pause in the hour that contains it with longer intervals', () => {
    // Every 4 h a pause of 15 min, in the last quarter of every fourth hour.
    const values = checkpointValues(pausing(4, 900), calendar);
    expect([...values.subarray(0, 8)]).toEqual([1, 1, 1, 0.75, 1, 1, 1, 0.75]);
  });

  it('splits a pause at a full hour', () => {
    // Every 2.25 h a pause of 30 min: 1:45 to 2:15, then 4:00 to 4:30, then 6:15 to 6:45, then 8:30 to 9:00.
    const values = checkpointValues(pausing(2.25, 1800), calendar);
    expect([...values.subarray(0, 9)]).toEqual([1, 0.75, 0.75, 1, 0.5, 1, 0.5, 1, 0.5]);
  });

  it('draws the pause load in a pause', () => {
    // 1 x 45 min + 0.2 x 15 min = 48 min of 60.
    expect(checkpointValues(pausing(1, 900, 0.2), calendar)[5]).toBeCloseTo(0.8, 12);
  });

  it('adds up to a training week by arithmetic', () => {
    // Every 3 h a pause of 6 min: 168 h / 3 h = 56 pauses = 5.6 h, so 162.4 h of work.
    const week = checkpointValues(pausing(3, 360), calendar).subarray(0, 168);
    expect(sum(week)).toBeCloseTo(162.4, 9);
  });

  it('stays between pause and work, and loses each pause of the year exactly once', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 168, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (interval_h, share, pausedFraction) => {
          const pause_s = Math.min(interval_h * share, 1) * 3600;
          const values = checkpointValues(pausing(interval_h, pause_s, pausedFraction), calendar);
          expect(values.every((value) => value >= pausedFraction - 1e-12 && value <= 1)).toBe(true);
          const whole = Math.floor(8760 / interval_h) * (pause_s / 3600) * (1 - pausedFraction);
          const lost = 8760 - sum(values);
          expect(lost).toBeGreaterThanOrEqual(whole - 1e-6);
          expect(lost).toBeLessThanOrEqual(whole + (pause_s / 3600) * (1 - pausedFraction) + 1e-6);
        },
      ),
      { seed: 42, numRuns: runs(60) },
    );
  });
});
