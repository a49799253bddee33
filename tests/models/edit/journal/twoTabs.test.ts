import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRack, duplicateRack, removeRack } from '../../../../models/edit/commands/racks.ts';
import { addOption } from '../../../../models/edit/commands/options.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import { isWithin } from '../../../../models/edit/document/path.ts';
import example from '../../../../examples/air-vs-liquid.json' with { type: 'json' };
import { runs } from '../../../support/runs.ts';
import { SimulatedStore, SimulatedTab } from './SimulatedTabs.ts';

const plan = example as unknown as JsonObject;

function twoTabs(document: JsonObject = plan): {
  readonly store: SimulatedStore;
  readonly one: SimulatedTab;
  readonly other: SimulatedTab;
} {
  const store = new SimulatedStore(document);
  return { store, one: new SimulatedTab(store, 'one'), other: new SimulatedTab(store, 'other') };
}

function run(tab: SimulatedTab, command: Command): void {
  tab.change(command.label, command.edits);
}

/** Both store and receive, in this order: the changes of `one` are the earlier ones. */
function meet({ one, other }: { readonly one: SimulatedTab; readonly other: SimulatedTab }): void {
  one.store();
  other.store();
  one.receive();
  other.receive();
  expect(one.document).toEqual(other.document);
}

const setPue = (value: number): Command => ({
  label: 'change PUE',
  edits: [{ kind: 'set', path: ['cooling', 'pue'], value }],
});
const nameRack = (id: string, value: string): Command => ({
  label: 'change rack name',
  edits: [{ kind: 'set', path: ['racks', id, 'name'], value }],
});
const rename = (value: string): Command => ({
  label: 'change plan name',
  edits: [{ kind: 'set', path: ['name'], value }],
});

describe('two tabs on one plan', () => {
  it('retain changes of different fields', () => {
    const tabs = twoTabs();
    run(tabs.one, setPue(1.3));
    run(tabs.other, rename('Both'));
    meet(tabs);
    expect(valueAt(tabs.one.document, ['cooling', 'pue'])).toBe(1.3);
    expect(tabs.one.document['name']).toBe('Both');
  });

  it('retain the later of two changes of one field, and both in the journal', () => {
    const tabs = twoTabs();
    run(tabs.one, setPue(1.3));
    run(tabs.other, setPue(1.4));
    meet(tabs);
    expect(valueAt(tabs.one.document, ['cooling', 'pue'])).toBe(1.4);
    expect(tabs.store.entries.map(({ edits }) => edits[0])).toMatchObject([{ value: 1.3 }, { value: 1.4 }]);
    // Before the later change was the earlier one.
    expect(tabs.store.entries[1]?.inverse).toMatchObject([{ value: 1.3 }]);
  });

  it('have two racks where both added a rack under the same id, and references follow', () => {
    const tabs = twoTabs();
    run(tabs.one, addRack(tabs.one.document));
    run(tabs.other, addRack(tabs.other.document));
    tabs.other.change('name', [{ kind: 'set', path: ['racks', 'rack-2', 'name'], value: 'Of the other' }]);
    tabs.other.change('override', [
      {
        kind: 'set',
        path: ['options', 'air', 'changes', 'racks'],
        value: { 'rack-2': { name: 'In the option' } },
      },
      { kind: 'set', path: ['reference'], value: { rack: 'rack-2', name: 'rack-2' } },
    ]);
    meet(tabs);
    expect(Object.keys(objectAt(tabs.one.document, ['racks']))).toEqual(['rack-1', 'rack-2', 'rack-3']);
    expect(valueAt(tabs.one.document, ['racks', 'rack-3', 'name'])).toBe('Of the other');
    expect(valueAt(tabs.one.document, ['racks', 'rack-2', 'name'])).not.toBe('Of the other');
    expect(Object.keys(objectAt(tabs.one.document, ['options', 'air', 'changes', 'racks']))).toEqual([
      'rack-3',
    ]);
    expect(tabs.one.document['reference']).toEqual({ rack: 'rack-3', name: 'rack-2' });
  });

  it('restore a rack that one removed and the other changed later', () => {
    const tabs = twoTabs();
    run(tabs.one, removeRack(tabs.one.document, 'rack-1'));
    tabs.other.change('name', [{ kind: 'set', path: ['racks', 'rack-1', 'name'], value: 'Still here' }]);
    meet(tabs);
    expect(valueAt(tabs.one.document, ['racks', 'rack-1'])).toEqual({
      ...objectAt(plan, ['racks', 'rack-1']),
      name: 'Still here',
    });
  });
});

describe('undo with two tabs', () => {
  it('takes back the own step, not the later one of the other tab', () => {
    const tabs = twoTabs();
    run(tabs.one, setPue(1.3));
    meet(tabs);
    run(tabs.other, rename('Of the other'));
    meet(tabs);
    expect(tabs.one.undo()).toBe(true);
    meet(tabs);
    expect(tabs.other.document).toEqual({ ...plan, name: 'Of the other' });
    expect(tabs.one.redo()).toBe(true);
    meet(tabs);
    expect(valueAt(tabs.other.document, ['cooling', 'pue'])).toBe(1.3);
  });

  it('leaves a field that the other tab has changed since', () => {
    const tabs = twoTabs();
    tabs.one.change('both', [...setPue(1.3).edits, ...rename('Of one').edits]);
    meet(tabs);
    run(tabs.other, setPue(1.4));
    meet(tabs);
    tabs.one.undo();
    meet(tabs);
    expect(tabs.other.document).toEqual({
      ...plan,
      cooling: { ...objectAt(plan, ['cooling']), pue: 1.4 },
    });
  });

  it('does not remove a rack that the other tab has changed since', () => {
    const tabs = twoTabs();
    run(tabs.one, addRack(plan));
    meet(tabs);
    tabs.other.change('name', [{ kind: 'set', path: ['racks', 'rack-2', 'name'], value: 'Named there' }]);
    // The tab undoes before it has heard of the change.
    tabs.one.undo();
    tabs.other.store();
    tabs.one.store();
    tabs.other.receive();
    expect(valueAt(tabs.one.document, ['racks', 'rack-2', 'name'])).toBe('Named there');
    expect(tabs.other.document).toEqual(tabs.one.document);
  });

  it('counts a change that the other tab has undone as none', () => {
    const tabs = twoTabs();
    run(tabs.one, setPue(1.3));
    meet(tabs);
    run(tabs.other, setPue(1.4));
    meet(tabs);
    tabs.other.undo();
    meet(tabs);
    tabs.one.undo();
    meet(tabs);
    expect(tabs.other.document).toEqual(plan);
  });
});

const kinds = [
  'rename',
  'pue',
  'rack-name',
  'add',
  'remove',
  'copy',
  'option',
  'undo',
  'redo',
  'store',
  'receive',
] as const;

interface Action {
  readonly tab: 0 | 1;
  readonly kind: (typeof kinds)[number];
  readonly value: number;
}

const anyAction: fc.Arbitrary<Action> = fc.record({
  tab: fc.constantFrom(0 as const, 1 as const),
  kind: fc.constantFrom(...kinds),
  value: fc.integer({ min: 0, max: 1e9 }),
});

/** The command of an action on a document; undefined if it does not fit. */
function commandOf(document: JsonObject, { kind, value }: Action): Command | undefined {
  const racks = Object.keys(objectAt(document, ['racks']));
  const [first] = racks;
  const any = racks[value % Math.max(1, racks.length)];
  switch (kind) {
    case 'rename':
      return rename(`Plan ${String(value)}`);
    case 'pue':
      return changeValue(document, { path: ['cooling', 'pue'], value: 1 + value / 1e9, label: 'PUE' });
    case 'rack-name':
      return any === undefined ? undefined : nameRack(any, `Rack ${String(value)}`);
    case 'add':
      return addRack(document);
    case 'remove':
      return racks.length > 1 ? removeRack(document, racks.at(-1) ?? '') : undefined;
    case 'copy':
      return first === undefined ? undefined : duplicateRack(document, first);
    case 'option':
      return Object.keys(objectAt(document, ['options'])).length < 8 ? addOption(document) : undefined;
    case 'undo':
    case 'redo':
    case 'store':
    case 'receive':
      return undefined;
  }
}

function act(tab: SimulatedTab, action: Action): void {
  const command = commandOf(tab.document, action);
  if (command !== undefined) run(tab, command);
  if (action.kind === 'undo') tab.undo();
  if (action.kind === 'redo') tab.redo();
  if (action.kind === 'store') tab.store();
  if (action.kind === 'receive') tab.receive();
}

describe('two tabs with 200 interleaved changes', () => {
  it('have the same document in the end, and every change is in the journal once', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 200, maxLength: 200 }), (actions) => {
        const tabs = twoTabs();
        const made: string[] = [];
        for (const action of actions) {
          const tab = action.tab === 0 ? tabs.one : tabs.other;
          const count = tab.copy.pending.length;
          act(tab, action);
          if (tab.copy.pending.length > count) made.push(tab.copy.pending.at(-1)?.id ?? '');
        }
        meet(tabs);
        expect(tabs.store.entries.map(({ id }) => id).sort()).toEqual(made.sort());
        // A tab that opens the plan now sees the same.
        const { document } = tabs.store.plan();
        expect(document).toEqual(tabs.one.document);
        expect(JSON.stringify(document)).toBe(JSON.stringify(tabs.one.document));
        expectLastChangesThere(tabs.store, document);
        expectWayBack(tabs.store, document);
      }),
      { numRuns: runs(100) },
    );
  });
});

/** A value that no later change of its field, of what is around it or within it has replaced is in the document. */
function expectLastChangesThere({ entries }: SimulatedStore, document: JsonObject): void {
  const edits = entries.flatMap((entry) => entry.edits);
  for (const [index, edit] of edits.entries()) {
    if (edit.kind !== 'set') continue;
    const isReplaced = edits
      .slice(index + 1)
      .some(({ kind, path }) => kind !== 'order' && (isWithin(path, edit.path) || isWithin(edit.path, path)));
    if (!isReplaced) expect(valueAt(document, edit.path)).toEqual(edit.value);
  }
}

/** The inverses lead back to the first document exactly, with the order of its keys. */
function expectWayBack({ entries, first }: SimulatedStore, last: JsonObject): void {
  const back = entries.toReversed().flatMap(({ inverse }) => inverse);
  expect(JSON.stringify(applyEdits(last, back).document)).toBe(JSON.stringify(first));
}
