import { describe, expect, it } from 'vitest';
import { workloadSchema } from '../../../models/workload/workloadSchema.ts';

const day = Array.from({ length: 24 }, () => 0.5);
const year = Array.from({ length: 8760 }, () => 0.5);

function issueOf(workload: unknown): { path: string; message: string } | undefined {
  const [issue] = workloadSchema.safeParse(workload).error?.issues ?? [];
  return issue === undefined ? undefined : { path: issue.path.join('.'), message: issue.message };
}

describe('a workload', () => {
  it.each<[string, unknown]>([
    ['constant', { kind: 'constant', utilisationFraction: 0.5 }],
    ['a schedule', { kind: 'schedule', weekdayFractions: day }],
    [
      'a schedule with a Friday of its own',
      { kind: 'schedule', weekdayFractions: day, fridayFractions: day },
    ],
    ['training', { kind: 'training', utilisationFraction: 1 }],
    ['training with long pauses', { kind: 'training', utilisationFraction: 1, checkpointPause_s: 3600 }],
    ['inference by its mean', { kind: 'inference', meanUtilisationFraction: 0.5 }],
    ['inference by its peak', { kind: 'inference', peakUtilisationFraction: 0.5, userOffset_h: 5.75 }],
    ['a year of hours', { kind: 'hourly', utilisationFractions: year }],
    ['a leap year of hours', { kind: 'hourly', utilisationFractions: [...year, ...day] }],
  ])('may be %s', (_, workload) => {
    expect(issueOf(workload)).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['a day of 23 hours', { kind: 'schedule', weekdayFractions: day.slice(1) }, 'weekdayFractions'],
    [
      'an hour of a day above 1',
      { kind: 'schedule', weekdayFractions: day, sundayFractions: day.map((_, hour) => hour / 20) },
      'sundayFractions.21',
    ],
    ['a year of 8759 hours', { kind: 'hourly', utilisationFractions: year.slice(1) }, 'utilisationFractions'],
    [
      'an hour below 0',
      { kind: 'hourly', utilisationFractions: year.with(7, -0.1) },
      'utilisationFractions.7',
    ],
    [
      'a pause longer than its interval',
      { kind: 'training', utilisationFraction: 1, checkpointInterval_h: 0.1, checkpointPause_s: 361 },
      'checkpointPause_s',
    ],
    ['inference without a height', { kind: 'inference' }, 'meanUtilisationFraction'],
    [
      'inference with two heights',
      { kind: 'inference', meanUtilisationFraction: 0.5, peakUtilisationFraction: 0.8 },
      'meanUtilisationFraction',
    ],
    [
      'hour 24 of a day',
      { kind: 'inference', meanUtilisationFraction: 0.5, peakHourOfDay: 24 },
      'peakHourOfDay',
    ],
    ['a kind that is none', { kind: 'random' }, 'kind'],
  ])('may not have %s', (_, workload, path) => {
    expect(issueOf(workload)?.path).toBe(path);
  });
});
