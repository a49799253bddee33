import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { mergeDocuments } from '../../../../models/edit/merge/mergeDocuments.ts';
import { withConflictBases } from '../../../../models/edit/merge/withConflictBases.ts';

const base: JsonObject = {
  name: 'Hall',
  racks: {
    'rack-1': { name: 'first', contents: { 'device-1': { device: 'a', count: 1 } }, places: [1] },
    'rack-2': { name: 'second', places: [2] },
  },
  tariff: { energyPrice_per_kWh: 0.1 },
  cooling: { kind: 'pue', pue: 1.3 },
};

/** The base with another value at a path; undefined removes. */
function changed(document: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const copy = structuredClone(document) as Record<string, any>;
  const owner = path.slice(0, -1).reduce((node, key) => node[key] as Record<string, any>, copy);
  const key = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(owner, key);
  else owner[key] = value;
  return copy;
}

describe('two documents that were made from one', () => {
  it('have the changes of both where they changed different fields', () => {
    const mine = changed(base, ['racks', 'rack-1', 'places'], [7]);
    const theirs = changed(base, ['tariff', 'energyPrice_per_kWh'], 0.2);
    const merged = mergeDocuments(base, mine, theirs);
    const both = changed(mine, ['tariff', 'energyPrice_per_kWh'], 0.2);
    expect(merged).toEqual({ mine: both, shared: both, conflicts: [], renames: [] });
  });

  it('are in conflict about a field that both changed, and each side keeps its value', () => {
    const mine = changed(changed(base, ['name'], 'Mine'), ['cooling', 'pue'], 1.4);
    const theirs = changed(base, ['name'], 'Theirs');
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.conflicts).toEqual([{ path: ['name'], base: 'Hall', mine: 'Mine', theirs: 'Theirs' }]);
    expect(merged.mine).toEqual(mine);
    expect(merged.shared).toEqual(changed(theirs, ['cooling', 'pue'], 1.4));
  });

  it('are in no conflict about a field that both changed to the same value', () => {
    const mine = changed(base, ['name'], 'Same');
    expect(mergeDocuments(base, mine, changed(base, ['name'], 'Same')).conflicts).toEqual([]);
  });

  it('are in conflict about a record that one removed and the other changed inside', () => {
    const removed = changed(base, ['racks', 'rack-2'], undefined);
    const inside = changed(base, ['racks', 'rack-2', 'name'], 'changed');
    const record = { name: 'second', places: [2] };
    const other = { name: 'changed', places: [2] };
    const path = ['racks', 'rack-2'];
    const removedHere = mergeDocuments(base, removed, inside);
    expect(removedHere.conflicts).toEqual([{ path, base: record, mine: undefined, theirs: other }]);
    expect(removedHere.mine).toEqual(removed);
    expect(removedHere.shared).toEqual(inside);
    const removedThere = mergeDocuments(base, inside, removed);
    expect(removedThere.conflicts).toEqual([{ path, base: record, mine: other, theirs: undefined }]);
  });

  it('are in conflict about a record that became of another kind on one side and was changed on the other', () => {
    const mine = changed(base, ['cooling'], { kind: 'composed', plant: 'tower' });
    const theirs = changed(base, ['cooling', 'pue'], 1.2);
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.conflicts.map(({ path }) => path)).toEqual([['cooling']]);
    expect(merged.shared).toEqual(theirs);
  });

  it('both have a record that both added under one id: mine gets another id, with what refers to it', () => {
    const add = (name: string): JsonObject =>
      changed(changed(base, ['racks', 'rack-3'], { name, places: [] }), ['phase'], {
        racks: ['rack-1', 'rack-3'],
      });
    const mine = add('rack-3');
    const theirs = changed(base, ['racks', 'rack-3'], { name: 'theirs', places: [] });
    const merged = mergeDocuments(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.renames).toEqual([{ list: 'racks', from: 'rack-3', id: 'rack-4' }]);
    expect(merged.shared).toEqual(
      changed(changed(theirs, ['racks', 'rack-4'], { name: 'rack-3', places: [] }), ['phase'], {
        racks: ['rack-1', 'rack-4'],
      }),
    );
  });

  it('both have the record once if both added the same', () => {
    const added = changed(base, ['racks', 'rack-3'], { name: 'same' });
    expect(mergeDocuments(base, added, structuredClone(added)).renames).toEqual([]);
  });

  it('keep an id that an option states about a record of the plan', () => {
    const start = { ...base, options: { air: { changes: { racks: {} } } } };
    const path = ['options', 'air', 'changes', 'racks', 'rack-2'];
    const merged = mergeDocuments(
      start,
      changed(start, path, { name: 'mine' }),
      changed(start, path, { places: [] }),
    );
    expect(merged.renames).toEqual([]);
    expect(merged.shared).toEqual(changed(start, path, { name: 'mine', places: [] }));
  });

  it('have the order of keys of the side that changed it, with new keys after those that they followed', () => {
    const order = (...ids: string[]): JsonObject => ({
      racks: Object.fromEntries(ids.map((id) => [id, { name: id }])),
    });
    const ids = ({ racks }: JsonObject): string[] => Object.keys(racks as JsonObject);
    const from = order('a', 'b', 'c');
    expect(ids(mergeDocuments(from, order('a', 'x', 'b', 'c'), order('c', 'b', 'a')).shared)).toEqual([
      ...['c', 'b', 'a', 'x'],
    ]);
    expect(ids(mergeDocuments(from, order('c', 'a', 'b'), order('a', 'b', 'y', 'c')).shared)).toEqual([
      ...['c', 'a', 'b', 'y'],
    ]);
    const both = mergeDocuments(from, order('b', 'a', 'c'), order('c', 'b', 'a'));
    expect(ids(both.mine)).toEqual(['c', 'b', 'a']);
    expect(both.conflicts).toEqual([]);
  });
});

describe('an open conflict', () => {
  const mine = changed(base, ['name'], 'Mine');
  const theirs = changed(base, ['name'], 'Theirs');
  const { conflicts } = mergeDocuments(base, mine, theirs);
  const held = withConflictBases(theirs, conflicts);

  it('is found again by the next merge, with the other changes of both sides exchanged', () => {
    const later = changed(mine, ['cooling', 'pue'], 1.5);
    const merged = mergeDocuments(held, later, theirs);
    expect(merged.conflicts).toEqual(conflicts);
    expect(merged.shared).toEqual(changed(theirs, ['cooling', 'pue'], 1.5));
  });

  it('ends where both become equal, and where one side goes back to the value before', () => {
    expect(mergeDocuments(held, changed(base, ['name'], 'Theirs'), theirs).conflicts).toEqual([]);
    expect(mergeDocuments(held, base, theirs)).toMatchObject({ conflicts: [], mine: theirs, shared: theirs });
    expect(mergeDocuments(held, mine, base)).toMatchObject({ conflicts: [], mine, shared: mine });
  });
});
