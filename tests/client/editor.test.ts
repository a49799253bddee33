import { beforeEach, describe, expect, it } from 'vitest';
import { addOption, duplicateOption, moveOption, removeOption } from '../../client/commands/options.ts';
import {
  addContents,
  addRack,
  duplicateRack,
  removeContents,
  removeRack,
} from '../../client/commands/racks.ts';
import { blankPlan } from '../../client/commands/blankPlan.ts';
import { chooseRow } from '../../client/commands/chooseRow.ts';
import { changeValue } from '../../client/commands/values.ts';
import {
  endTyping,
  followChanges,
  planDocument,
  redo,
  redoLabel,
  revision,
  run,
  start,
  undo,
  undoLabel,
  type Change,
  type Command,
} from '../../client/state/editor.ts';
import { applyEdits } from '../../client/state/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../client/state/json.ts';
import example from '../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../models/index.ts';

const plan = example as unknown as JsonObject;
const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;

describe('the editor', () => {
  beforeEach(() => {
    start(plan);
  });

  const type = (text: string): void => {
    run(
      changeValue(planDocument.value, {
        path: ['cooling', 'pue'],
        value: Number(text),
        label: 'PUE',
        mergeKey: 'pue',
      }),
    );
  };

  it('undoes and does again', () => {
    run(addRack(planDocument.value));
    expect(Object.keys(objectAt(planDocument.value, ['racks']))).toEqual(['rack-1', 'rack-2']);
    expect(undoLabel.value).toBe('add a rack');
    undo();
    expect(planDocument.value).toEqual(plan);
    expect(redoLabel.value).toBe('add a rack');
    redo();
    expect(Object.keys(objectAt(planDocument.value, ['racks']))).toEqual(['rack-1', 'rack-2']);
  });

  it('takes what is typed into one field as one step', () => {
    type('1');
    type('1.3');
    type('1.35');
    undo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.6);
    redo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.35);
  });

  it('takes typing after leaving the field as a step of its own', () => {
    type('1.3');
    endTyping();
    type('1.2');
    undo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.3);
  });

  it('forgets what was undone once something else is done', () => {
    type('1.3');
    undo();
    run(addOption(planDocument.value));
    expect(redoLabel.value).toBeUndefined();
  });

  it('counts every change, and tells its followers the document and the edits', () => {
    const changes: Change[] = [];
    followChanges((change) => changes.push(change));
    const first = revision.value;
    type('1.3');
    undo();
    expect(changes.map((change) => change.revision)).toEqual([first + 1, first + 2]);
    expect(changes[1]?.document).toEqual(plan);
  });

  it('brings the old plan back after another was opened', () => {
    run({ label: 'open', edits: [{ kind: 'set', path: [], value: blankPlan }] });
    expect(planDocument.value).toEqual(blankPlan);
    undo();
    expect(planDocument.value).toBe(plan);
  });
});

describe('commands', () => {
  it('add racks that are valid at once', () => {
    expect(() => parsePlan(after(blankPlan, addRack(blankPlan)))).not.toThrow();
    expect(() => parsePlan(after(plan, addRack(plan)))).not.toThrow();
  });

  it('put a copy right behind what it copies', () => {
    const two = after(plan, addRack(plan));
    const three = after(two, duplicateRack(two, 'rack-1'));
    expect(Object.keys(objectAt(three, ['racks']))).toEqual(['rack-1', 'rack-3', 'rack-2']);
    expect(valueAt(three, ['racks', 'rack-3', 'name'])).toBe('DGX A100 rack copy');
    const options = after(plan, duplicateOption(plan, 'air'));
    expect(Object.keys(objectAt(options, ['options']))).toEqual(['air', 'option-1', 'liquid']);
  });

  it('take racks and devices out again', () => {
    expect(objectAt(after(plan, removeRack(plan, 'rack-1')), ['racks'])).toEqual({});
    const more = after(plan, addContents(plan, 'rack-1'));
    expect(
      objectAt(after(more, removeContents(more, 'rack-1', 'dgx')), ['racks', 'rack-1', 'contents']),
    ).toEqual({
      'device-1': { device: 'dgx-a100-640' },
    });
  });

  it('make another option the baseline', () => {
    expect(Object.keys(objectAt(after(plan, moveOption(plan, 'liquid', -1)), ['options']))).toEqual([
      'liquid',
      'air',
    ]);
    expect(moveOption(plan, 'air', -1).edits).toEqual([]);
  });

  it('take the list of options away with the last one', () => {
    const one = after(plan, removeOption(plan, 'air'));
    expect(after(one, removeOption(one, 'liquid'))['options']).toBeUndefined();
  });

  it('bring the kind along with the first value of a section', () => {
    const changed = after(
      blankPlan,
      changeValue(blankPlan, { path: ['power', 'powerFactor'], value: 0.9, label: '' }),
    );
    expect(changed['power']).toEqual({ kind: 'within-pue', powerFactor: 0.9 });
    const path = ['racks', 'rack-1', 'workload', 'utilisationFraction'];
    const rack = after(plan, changeValue(plan, { path, value: 0.5, label: '' }));
    expect(valueAt(rack, path.slice(0, -1))).toEqual({ kind: 'constant', utilisationFraction: 0.5 });
  });

  it('take a section that says nothing more away, and keep those that a plan needs', () => {
    const path = ['racks', 'rack-1', 'workload', 'utilisationFraction'];
    const rack = after(plan, changeValue(plan, { path, value: 0.5, label: '' }));
    expect(after(rack, changeValue(rack, { path, value: undefined, label: '' }))).toEqual(plan);
    const change = { path: ['options', 'liquid', 'changes', 'cooling', 'pue'], value: undefined, label: '' };
    const kept = after(plan, changeValue(plan, change));
    expect(valueAt(kept, ['options', 'liquid', 'changes'])).toEqual({
      cooling: { capture: 'direct-to-chip' },
    });
    const noPue = after(plan, changeValue(plan, { path: ['cooling', 'pue'], value: undefined, label: '' }));
    expect(noPue['cooling']).toEqual({ kind: 'fixed-pue', capture: 'room-air' });
  });

  it('put a catalogue price in the place of an own one, in an option by taking the plan’s own away', () => {
    const own = after(
      plan,
      changeValue(plan, { path: ['tariff', 'energyPrice_per_kWh'], value: 0.05, label: '' }),
    );
    const choice = {
      rowField: 'price',
      ownField: 'energyPrice_per_kWh',
      rowId: 'US-TX-industrial-2024',
    } as const;
    expect(after(own, chooseRow(own, { section: ['tariff'], ...choice }))['tariff']).toEqual({
      kind: 'flat',
      price: 'US-TX-industrial-2024',
    });
    const section = ['options', 'liquid', 'changes', 'tariff'];
    expect(valueAt(after(own, chooseRow(own, { section, ...choice })), section)).toEqual({
      price: 'US-TX-industrial-2024',
      energyPrice_per_kWh: null,
    });
  });

  it('begin a plan that is valid', () => {
    expect(() => parsePlan(blankPlan)).not.toThrow();
  });
});
