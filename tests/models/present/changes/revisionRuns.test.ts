import { describe, expect, it } from 'vitest';
import { revisionRuns, type MadeRevision } from '../../../../models/present/changes/revisionRuns.ts';

const MINUTE_ms = 60_000;

/** Revisions from the oldest to the newest, a minute apart unless stated. */
const made = (
  ...given: readonly (Partial<MadeRevision> & { readonly at?: number })[]
): readonly MadeRevision[] =>
  given
    .map(({ at, ...rest }, index) => ({
      ...{ revision: index + 2, at_ms: (at ?? index) * MINUTE_ms },
      ...{ who: 'Ada', label: `change ${String(index)}`, editCount: 1 },
      ...rest,
    }))
    .toReversed();

const numbers = (revisions: readonly MadeRevision[]) =>
  revisionRuns(revisions).map((run) => run.revisions.map(({ revision }) => revision));

describe('the runs of a time line', () => {
  it('are of one person each, the newest first', () => {
    const revisions = made({}, {}, { who: 'Bo' }, {});
    expect(numbers(revisions)).toEqual([[5], [4], [3, 2]]);
    expect(revisionRuns(revisions)[2]).toEqual({
      who: 'Ada',
      from_ms: 0,
      to_ms: MINUTE_ms,
      revisions: revisions.slice(2),
      labels: ['change 0', 'change 1'],
      editCount: 2,
    });
  });

  it('end at a pause, and after twenty minutes', () => {
    expect(numbers(made({ at: 0 }, { at: 5 }, { at: 11 }))).toEqual([[4], [3, 2]]);
    expect(numbers(made({ at: 0 }, { at: 5 }, { at: 10 }, { at: 15 }, { at: 20 }, { at: 21 }))).toEqual([
      [7],
      [6, 5, 4, 3, 2],
    ]);
  });

  it('keep a restored revision and the first one apart', () => {
    const revisions = made({ revision: 1 }, {}, { label: 'restore revision 1 of 30 Nov 2026' }, {});
    expect(numbers(revisions)).toEqual([[5], [4], [3], [1]]);
  });

  it('name each change once, also where a revision has several', () => {
    const [run] = revisionRuns(
      made({ label: 'change PUE, change Site' }, { label: 'change Site, add rack' }, { label: '' }),
    );
    expect(run?.labels).toEqual(['change PUE', 'change Site', 'add rack']);
  });

  it('lose no revision, whatever the times are', () => {
    const revisions = made({ at: 9 }, { at: 3 }, { at: 50 }, { at: 50, who: 'Bo' });
    expect(numbers(revisions).flat()).toEqual([5, 4, 3, 2]);
    expect(revisionRuns([])).toEqual([]);
  });
});
