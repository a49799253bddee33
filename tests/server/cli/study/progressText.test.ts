import { describe, expect, it } from 'vitest';
import { progressBar, progressLine, timeSpanText } from '../../../../server/cli/text/progressText.ts';

describe('progress', () => {
  it('says the share, the rows and the time that is left at the speed so far', () => {
    // 60 s for 250,000 of a million rows: 180 s for the others.
    const progress = { doneCount: 250_000, count: 1_000_000, elapsed_s: 60 };
    expect(progressLine(progress)).toBe('25 %, 250,000 of 1,000,000 rows, 3 min left');
    expect(progressBar(progress)).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 25 %, 250,000 of 1,000,000 rows, 3 min left',
    );
    expect(progressLine({ doneCount: 0, count: 10, elapsed_s: 3 })).toBe('0 %, 0 of 10 rows');
    expect(progressLine({ doneCount: 0, count: 0, elapsed_s: 3 })).toBe('100 %, 0 of 0 rows');
  });

  it.each([
    [0.001, '0.01 s'],
    [0.254, '0.25 s'],
    [8.46, '8.5 s'],
    [45.4, '45 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
    [7170, '2 h'],
    [273_600, '3 d 4 h'],
  ])('%s s is %s', (time_s, text) => {
    expect(timeSpanText(time_s)).toBe(text);
  });
});
