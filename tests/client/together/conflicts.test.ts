import { describe, expect, it } from 'vitest';
import {
  choiceText,
  chosenOf,
  ConflictChoices,
  oppositeEdits,
} from '../../../client/app/together/conflictChoices.ts';
import { newLink } from '../../../client/library/PlanLink.ts';
import type { LinkedPlan } from '../../../client/library/planLinks.ts';
import { receivedText } from '../../../client/state/receivedChanges.ts';
import { chosenConflicts } from '../../../client/sync/chosenConflicts.ts';
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
