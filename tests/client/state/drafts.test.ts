import { describe, expect, it } from 'vitest';
import { newerThanStored, newestDrafts } from '../../../client/state/newestDrafts.ts';
import { newDraftId } from '../../../client/state/tabDraft.ts';
import type { Draft } from '../../../client/state/drafts.ts';

const draft = (id: string, savedAt: number, name = id): Draft => ({ id, name, savedAt, document: { name } });

describe('emergency drafts', () => {
  it('replace an older state in the database', () => {
    const newest = newestDrafts([draft('a', 1), draft('b', 3)], [draft('a', 2, 'newer')]);
    expect(newest.map(({ id, name }) => [id, name])).toEqual([
      ['b', 'b'],
      ['a', 'newer'],
    ]);
  });

  it('are ignored if the database has a newer state or the same', () => {
    const left = [draft('a', 2, 'left'), draft('b', 5, 'left')];
    expect(newerThanStored(left, [draft('a', 3), draft('b', 5)])).toEqual([]);
    expect(newestDrafts([draft('a', 3)], left).map(({ name }) => name)).toEqual(['left', 'a']);
  });

  it('are used if the database has no such draft', () => {
    expect(newestDrafts([], [draft('a', 1), draft('b', 2)]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('ids of drafts', () => {
  it('are unique', () => {
    expect(new Set(Array.from({ length: 100 }, newDraftId)).size).toBe(100);
    expect(newDraftId()).toMatch(/^[\da-f]{32}$/);
  });
});
