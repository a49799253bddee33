import { describe, expect, it } from 'vitest';
import {
  authorText,
  choiceText,
  chosenOf,
  ConflictChoices,
  conflictTitle,
  oppositeEdits,
  versionsOf,
} from '../../../client/app/together/conflictChoices.ts';
import { newLink } from '../../../client/library/PlanLink.ts';
import type { LinkedPlan } from '../../../client/library/planLinks.ts';
import { receivedText } from '../../../client/state/receivedChanges.ts';
import { chosenConflicts } from '../../../client/sync/chosenConflicts.ts';
import { mergeLinked } from '../../../client/sync/mergeLinked.ts';
import type { ServerConflict } from '../../../client/sync/SyncState.ts';

const name: ServerConflict = {
  path: ['name'],
  base: 'Old',
  mine: 'Mine',
  theirs: 'Theirs',
  who: 'Ada',
  at_ms: 1,
};
const pue: ServerConflict = {
  path: ['cooling', 'pue'],
  base: 1.5,
  mine: 1.4,
  theirs: undefined,
  who: 'Bo',
  at_ms: 2,
};

describe('choices between two values', () => {
  it('hold for the values that were shown, and for no others', () => {
    const choices = new ConflictChoices().with([name], 'mine');
    expect(choices.sideOf(name)).toBe('mine');
    expect(choices.sideOf({ ...name, theirs: 'Theirs, changed since' })).toBeUndefined();
    expect(chosenOf([name, pue], choices)).toEqual([{ conflict: name, side: 'mine' }]);
  });

  it('are taken back by the other value of each, also where it is none', () => {
    const chosen = chosenOf([name, pue], new ConflictChoices().with([name], 'theirs').with([pue], 'mine'));
    expect(oppositeEdits(chosen)).toEqual([
      { kind: 'set', path: ['name'], value: 'Mine' },
      { kind: 'remove', path: ['cooling', 'pue'] },
    ]);
  });

  it('are told with whose values are used', () => {
    const all = new ConflictChoices().with([name, pue], 'theirs');
    expect(choiceText(chosenOf([name, pue], all))).toBe('Used 2 values of Ada and Bo.');
    expect(choiceText(chosenOf([name, pue], all.with([pue], 'mine')))).toBe(
      'Used your 1 value and 1 value of Ada.',
    );
  });
});

describe('a conflict', () => {
  it('says that the author is not known, without a date, and invents no value before', () => {
    const unknown = { ...name, who: '', at_ms: 0, isBaseUnknown: true } as const;
    expect(authorText(unknown)).toBe('Author unknown');
    expect(authorText(name)).toMatch(/^Ada, .*1970/);
    expect(versionsOf(unknown).versions).toEqual([undefined, 'Mine', 'Theirs']);
    expect(versionsOf(name).versions).toEqual(['Old', 'Mine', 'Theirs']);
    expect(choiceText([{ conflict: unknown, side: 'theirs' }])).toBe('Used 1 value of the server.');
  });

  it('is headed by what happened to its values', () => {
    const rack = { ...name, path: ['racks', 'rack-1'], mine: { name: 'Spare' } };
    expect(conflictTitle([])).toBe('No conflicts are left');
    expect(conflictTitle([name])).toBe('One value was changed here and on the server');
    expect(conflictTitle([pue])).toBe('One value was changed here and removed on the server');
    expect(conflictTitle([{ ...rack, theirs: undefined }])).toBe(
      'One entry was changed here and removed on the server',
    );
    expect(conflictTitle([{ ...rack, mine: undefined, theirs: { name: 'Other' } }])).toBe(
      'One entry was removed here and changed on the server',
    );
    expect(conflictTitle([name, pue])).toBe('2 values were changed or removed here and on the server');
    expect(conflictTitle([{ ...pue, isBaseUnknown: true }])).toBe('One value differs here and on the server');
  });
});

describe('a merge', () => {
  const ids = { newId: () => 'id', now: () => 0 };
  const linked: LinkedPlan = {
    link: { ...newLink('p'), revision: 7, document: { name: 'Mine' }, head: 2, merged: 2 },
    plan: { document: { name: 'Mine' }, head: 2, entries: [] },
  };
  const older = { revision: 3, document: { name: 'Theirs' }, changes: [] };

  it('with a server of another history says that nothing is known of before, also at the next merges', () => {
    const first = mergeLinked(linked, { ...older, hasOtherHistory: true }, ids);
    expect(first?.link.conflicts).toMatchObject([{ path: ['name'], who: '', isBaseUnknown: true }]);
    if (first === null) return;
    const again: LinkedPlan = { link: first.link, plan: { ...linked.plan, document: first.document } };
    const changed = { ...older, revision: 4, document: { name: 'Theirs', description: 'New' } };
    const next = mergeLinked(again, { ...changed, hasOtherHistory: false }, ids);
    expect(next?.link.conflicts).toMatchObject([{ path: ['name'], isBaseUnknown: true }]);
  });

  it('with a known history states the value before', () => {
    const changed: LinkedPlan = {
      link: { ...linked.link, ancestor: { name: 'Old' }, document: { name: 'Old' } },
      plan: linked.plan,
    };
    const merged = mergeLinked(changed, { ...older, revision: 8, hasOtherHistory: false }, ids);
    expect(merged?.link.conflicts).toEqual([
      { path: ['name'], base: 'Old', mine: 'Mine', theirs: 'Theirs', who: '', at_ms: 0 },
    ]);
  });

  it('sends the values that were chosen here by the names of their fields', () => {
    const cooling = (pue: number) => ({ cooling: { kind: 'fixed-pue', pue } });
    const chosen: LinkedPlan = {
      link: { ...linked.link, document: cooling(1.5), ancestor: cooling(1.5) },
      plan: { ...linked.plan, document: cooling(1.4) },
    };
    const theirs = { revision: 7, document: cooling(1.5), changes: [], hasOtherHistory: false };
    expect(mergeLinked(chosen, theirs, ids)?.link.inFlight).toMatchObject({
      kind: 'change',
      label: 'keep Cooling: PUE of this browser',
    });
  });
});

describe('conflicts that end together', () => {
  const plan = { name: 'Mine', cooling: { kind: 'fixed-pue', pue: 1.4 } };
  const linked: LinkedPlan = {
    link: {
      ...newLink('p'),
      revision: 3,
      document: { name: 'Theirs', cooling: { kind: 'fixed-pue' } },
      ancestor: { name: 'Old', cooling: { kind: 'fixed-pue', pue: 1.5 } },
      conflicts: [name, pue],
    },
    plan: { document: plan, head: 7, entries: [] },
  };

  it('become one step with all values of the server, which leads back exactly', () => {
    const change = chosenConflicts(linked, [
      { path: name.path, side: 'theirs' },
      { path: pue.path, side: 'theirs' },
    ]);
    expect(change?.document).toEqual({ name: 'Theirs', cooling: { kind: 'fixed-pue' } });
    expect(change?.link).toMatchObject({
      conflicts: [],
      ancestor: { name: 'Theirs', cooling: { kind: 'fixed-pue' } },
    });
    expect(change?.entry).toMatchObject({ number: 8, kind: 'do', label: 'take 2 values of the server' });
    expect(change?.entry?.edits).toHaveLength(2);
    expect(change?.entry?.inverse).toHaveLength(2);
  });

  it('change nothing here where my values are chosen, and leave the others open', () => {
    const change = chosenConflicts(linked, [{ path: name.path, side: 'mine' }]);
    expect(change).toMatchObject({ entry: null, document: plan });
    expect(change?.link.conflicts).toEqual([pue]);
    expect(change?.link.ancestor).toEqual({ name: 'Theirs', cooling: { kind: 'fixed-pue', pue: 1.5 } });
  });

  it('that have ended already do nothing', () => {
    expect(chosenConflicts(linked, [{ path: ['description'], side: 'theirs' }])).toBeNull();
  });
});

describe('what was received', () => {
  it('is told once for the same change, with who made it, and not at any length', () => {
    expect(receivedText(['change PUE (Ada)', 'change PUE (Ada)', 'add rack (Bo)'])).toBe(
      'Received: change PUE (Ada), add rack (Bo).',
    );
    expect(receivedText(['change PUE (local)'])).toBe('Received: change PUE.');
    expect(receivedText(['a', 'b', 'c', 'd', 'e'])).toBe('Received: a, b, c, and 2 more.');
  });
});
