import { describe, expect, it } from 'vitest';
import type { CompleteTraining } from '../../../models/workload/CompleteWorkload.ts';
import { isEverPartlyIdle } from '../../../models/workload/isEverPartlyIdle.ts';
import { shapeOf } from '../../../models/workload/shape.ts';

const training: CompleteTraining = {
  kind: 'training',
  utilisationFraction: 0.9,
  checkpointInterval_h: 1,
  checkpointPause_s: 60,
  pauseUtilisationFraction: 0.09,
  jobGapFraction: 0.1,
  outageFraction: 0.1,
};

describe('the shape of training', () => {
  it('has the height of its utilisation, less gaps and outages', () => {
    const { shape, scaleFraction } = shapeOf(training);
    expect(scaleFraction).toBeCloseTo(0.9 * 0.9 * 0.9, 12);
    expect(shape).toMatchObject({ kind: 'checkpoints', workingFraction: 1 });
    expect(shape).toHaveProperty('pausedFraction', expect.closeTo(0.1, 12));
  });

  it('is shared by jobs that differ in utilisation and idle in pauses', () => {
    const idle = { ...training, pauseUtilisationFraction: 0 };
    expect(shapeOf({ ...idle, utilisationFraction: 0.3 }).shape).toEqual(shapeOf(idle).shape);
  });

  it.each<[string, Partial<CompleteTraining>, number]>([
    ['checkpoints stop nothing', { checkpointPause_s: 0 }, 0.729],
    ['a pause draws as much as work', { pauseUtilisationFraction: 0.9 }, 0.729],
    ['nothing is ever done', { utilisationFraction: 0, pauseUtilisationFraction: 0 }, 0],
    ['gaps fill the whole time', { checkpointPause_s: 0, jobGapFraction: 1 }, 0],
  ])('is flat where %s', (_, change, expected) => {
    const { shape, scaleFraction } = shapeOf({ ...training, ...change });
    expect(shape).toEqual({ kind: 'flat' });
    expect(scaleFraction).toBeCloseTo(expected, 12);
  });
});

describe('the shape of inference', () => {
  it('has the height of the busier of weekdays and weekends', () => {
    const { shape, scaleFraction } = shapeOf({
      kind: 'inference',
      peakUtilisationFraction: 0.6,
      peakHourOfDay: 20,
      nightRatio: 0.5,
      weekendRatio: 1.25,
      userOffset_h: 0,
    });
    expect(scaleFraction).toBe(0.75);
    expect(shape).toMatchObject({ weekdayFraction: 0.8, weekendFraction: 1 });
  });
});

describe('devices are ever partly idle', () => {
  const full = { ...training, utilisationFraction: 1, jobGapFraction: 0, outageFraction: 0 };
  const level = {
    kind: 'inference',
    peakUtilisationFraction: 1,
    peakHourOfDay: 0,
    nightRatio: 1,
    weekendRatio: 1,
    userOffset_h: 0,
  } as const;
  const busy = Array.from({ length: 24 }, () => 1);
  const quiet = [...busy.slice(1), 0.99];

  it.each([
    ['constant below full', { kind: 'constant', utilisationFraction: 0.99 } as const],
    ['one quiet hour of a week', { kind: 'schedule', week: [busy, quiet] } as const],
    ['idle pauses', full],
    ['gaps between jobs', { ...full, checkpointPause_s: 0, jobGapFraction: 0.01 }],
    ['quieter nights', { ...level, nightRatio: 0.9 }],
    ['quieter weekends', { ...level, weekendRatio: 0.9 }],
    ['weekdays quieter than weekends', { ...level, peakUtilisationFraction: 0.5, weekendRatio: 2 }],
    ['one quiet hour', { kind: 'hourly', utilisationFractions: quiet } as const],
  ])('with %s', (_, workload) => {
    expect(isEverPartlyIdle(workload)).toBe(true);
  });

  it.each([
    ['constant full work', { kind: 'constant', utilisationFraction: 1 } as const],
    ['a full week', { kind: 'schedule', week: [busy] } as const],
    ['training that never stops', { ...full, checkpointPause_s: 0 }],
    ['users who never sleep', level],
    ['a full year', { kind: 'hourly', utilisationFractions: busy } as const],
  ])('but not with %s', (_, workload) => {
    expect(isEverPartlyIdle(workload)).toBe(false);
  });
});
