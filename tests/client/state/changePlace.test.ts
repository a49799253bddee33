import { describe, expect, it } from 'vitest';
import { changePlace } from '../../../client/state/changePlace.ts';
import type { Edit } from '../../../models/edit/document/edit.ts';
import type { PageId } from '../../../client/state/pages.ts';

const set = (path: readonly string[]): Edit => ({ kind: 'set', path, value: 1 });
const pue = set(['cooling', 'pue']);
const move = set(['racks', 'rack-1', 'places', 'A01']);

describe('the place of a change', () => {
  it.each<[Edit[], PageId, string | undefined]>([
    [[pue], 'cooling', undefined],
    [[pue], 'bill', 'cooling'],
    [[move], 'floor', undefined],
    [[move], 'racks', 'floor'],
    [[set(['racks', 'rack-1', 'count'])], 'floor', undefined],
    [[set(['racks', 'rack-1', 'count'])], 'energy', 'racks'],
    [[set(['options', 'liquid', 'changes', 'power', 'ups', 'kind'])], 'cooling', 'power'],
  ])('of %j, seen from %s, is %s', (edits, shown, place) => {
    expect(changePlace({}, edits, shown)?.page).toBe(place);
  });

  it('is nowhere else if the page shows one of several changes', () => {
    expect(changePlace({}, [pue, move], 'floor')).toBeUndefined();
    expect(changePlace({}, [pue, move], 'bill')).toEqual({ page: 'cooling', path: ['cooling', 'pue'] });
  });

  it('is nowhere else if the whole plan changed, which every page shows', () => {
    expect(changePlace({}, [set([])], 'bill')).toBeUndefined();
  });
});
