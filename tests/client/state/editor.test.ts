import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOption,
  duplicateOption,
  moveOption,
  removeOption,
} from '../../../models/edit/commands/options.ts';
import {
  addContents,
  addRack,
  duplicateRack,
  removeContents,
  removeRack,
} from '../../../models/edit/commands/racks.ts';
import { blankPlan } from '../../../models/edit/commands/blankPlan.ts';
import { chooseRow } from '../../../models/edit/commands/chooseRow.ts';
import { addHall, removeHall } from '../../../models/edit/commands/halls.ts';
import { changeValue } from '../../../models/edit/commands/values.ts';
import {
  currentSession,
  documentId,
  endTyping,
  followChanges,
  planDocument,
  redo,
  redoLabel,
  resume,
  revision,
  run,
  start,
  undo,
  undoLabel,
  type Change,
} from '../../../client/state/editor.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../../models/plan/document/parse.ts';

const plan = example as unknown as JsonObject;
const after = (document: JsonObject, command: Command): JsonObject =>
  applyEdits(document, command.edits).document;

describe('the editor', () => {
  beforeEach(() => {
    start(plan, 'draft-1');
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

  it('undoes and redoes', () => {
    run(addRack(planDocument.value));
    expect(Object.keys(objectAt(planDocument.value, ['racks']))).toEqual(['rack-1', 'rack-2']);
    expect(undoLabel.value).toBe('add a rack');
    undo();
    expect(planDocument.value).toEqual(plan);
    expect(redoLabel.value).toBe('add a rack');
    redo();
    expect(Object.keys(objectAt(planDocument.value, ['racks']))).toEqual(['rack-1', 'rack-2']);
  });

  it('redoes a change inside what an earlier step added, which was undone and redone too', () => {
    run({ label: 'add', edits: [{ kind: 'set', path: ['racks', 'new'], value: { count: 1 } }] });
    run({ label: 'count', edits: [{ kind: 'set', path: ['racks', 'new', 'count'], value: 5 }] });
    for (const reverse of [undo, undo, redo, redo]) reverse();
    expect(valueAt(planDocument.value, ['racks', 'new', 'count'])).toBe(5);
    for (const reverse of [undo, redo, undo, undo, redo, redo]) reverse();
    expect(valueAt(planDocument.value, ['racks', 'new', 'count'])).toBe(5);
  });

  it('merges typing in one field into one step', () => {
    type('1');
    type('1.3');
    type('1.35');
    undo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.6);
    redo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.35);
  });

  it('makes typing after leaving the field a separate step', () => {
    type('1.3');
    endTyping();
    type('1.2');
    undo();
    expect(valueAt(planDocument.value, ['cooling', 'pue'])).toBe(1.3);
  });

  it('discards undone steps after another command', () => {
    type('1.3');
    undo();
    run(addOption(planDocument.value));
    expect(redoLabel.value).toBeUndefined();
  });

  it('counts every change, and passes document and edits to its followers', () => {
    const changes: Change[] = [];
    followChanges((change) => changes.push(change));
    const first = revision.value;
    type('1.3');
    undo();
    expect(changes.map((change) => change.revision)).toEqual([first + 1, first + 2]);
    expect(changes[1]?.document).toEqual(plan);
  });

  it('has a history for each plan, and returns to a plan with its own', () => {
    const ids: string[] = [];
    followChanges(({ session }) => ids.push(session.planId));
    type('1.3');
    const left = currentSession();
    start(blankPlan, 'plan-2');
    expect(undoLabel.value).toBeUndefined();
    run(addRack(planDocument.value));
    if (left !== undefined) resume(left);
    expect(documentId.value).toBe('draft-1');
    undo();
    expect(planDocument.value).toEqual(plan);
    expect(ids).toEqual(['draft-1', 'plan-2', 'plan-2', 'draft-1', 'draft-1']);
  });
});

describe('commands', () => {
  it('add racks that are valid immediately', () => {
    expect(() => parsePlan(after(blankPlan, addRack(blankPlan)))).not.toThrow();
    expect(() => parsePlan(after(plan, addRack(plan)))).not.toThrow();
  });

  it('insert a copy directly after the original', () => {
    const two = after(plan, addRack(plan));
    const three = after(two, duplicateRack(two, 'rack-1'));
    expect(Object.keys(objectAt(three, ['racks']))).toEqual(['rack-1', 'rack-3', 'rack-2']);
    expect(valueAt(three, ['racks', 'rack-3', 'name'])).toBe('DGX A100 rack copy');
    const options = after(plan, duplicateOption(plan, 'air'));
    expect(Object.keys(objectAt(options, ['options']))).toEqual(['air', 'option-1', 'liquid']);
  });

  it('remove racks and devices again', () => {
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

  it('add the base plan with the first option, as the baseline', () => {
    const command = addOption(blankPlan);
    const document = after(blankPlan, command);
    expect(document['options']).toEqual({
      'option-1': { name: 'As planned', changes: {} },
      'option-2': { name: 'Option 2', changes: {} },
    });
    expect(command.focus).toEqual(['options', 'option-2', 'name']);
    expect(() => parsePlan(document)).not.toThrow();
    expect(Object.keys(objectAt(after(document, addOption(document)), ['options']))).toHaveLength(3);
  });

  it('move the racks of a removed hall to the first remaining one, in the options too', () => {
    const two = after(plan, addHall(plan));
    const inSecond = after(two, {
      label: '',
      edits: [
        { kind: 'set', path: ['racks', 'rack-1', 'hall'], value: 'hall-2' },
        { kind: 'set', path: ['options', 'air', 'changes', 'racks', 'rack-1', 'hall'], value: 'hall-1' },
        {
          kind: 'set',
          path: ['options', 'liquid', 'changes', 'halls', 'hall-1'],
          value: { itCapacity_kW: 9 },
        },
      ],
    });
    const command = removeHall(inSecond, 'hall-1');
    const document = after(inSecond, command);
    expect(Object.keys(objectAt(document, ['halls']))).toEqual(['hall-2']);
    expect(valueAt(document, ['options', 'air', 'changes', 'racks', 'rack-1', 'hall'])).toBe('hall-2');
    expect(valueAt(document, ['options', 'liquid', 'changes', 'halls', 'hall-1'])).toBeUndefined();
    expect(valueAt(after(inSecond, removeHall(inSecond, 'hall-2')), ['racks', 'rack-1', 'hall'])).toBe(
      'hall-1',
    );
    expect(() => parsePlan(document)).not.toThrow();
    const { inverse } = applyEdits(inSecond, command.edits);
    expect(applyEdits(document, inverse).document).toEqual(inSecond);
    expect(removeHall(plan, 'hall-1').edits).toEqual([]);
  });

  it('focus the next entry if one is removed', () => {
    const two = after(plan, addRack(plan));
    expect(removeRack(two, 'rack-1').focus).toEqual(['racks', 'rack-2']);
    expect(removeRack(two, 'rack-2').focus).toEqual(['racks', 'rack-1']);
    expect(removeRack(plan, 'rack-1').focus).toEqual(['racks']);
  });

  it('remove the list of options with the last one', () => {
    const one = after(plan, removeOption(plan, 'air'));
    expect(after(one, removeOption(one, 'liquid'))['options']).toBeUndefined();
  });

  it('add the kind with the first value of a section', () => {
    const changed = after(
      blankPlan,
      changeValue(blankPlan, { path: ['power', 'powerFactor'], value: 0.9, label: '' }),
    );
    expect(changed['power']).toEqual({ kind: 'within-pue', powerFactor: 0.9 });
    const path = ['racks', 'rack-1', 'workload', 'utilisationFraction'];
    const rack = after(plan, changeValue(plan, { path, value: 0.5, label: '' }));
    expect(valueAt(rack, path.slice(0, -1))).toEqual({ kind: 'constant', utilisationFraction: 0.5 });
  });

  it('remove an empty section, and retain required ones', () => {
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

  it('replace a custom price by a catalogue price, in an option by removing the custom price of the plan', () => {
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

  it('reset an option to the base plan with the choice of no row, including the null of its custom price', () => {
    const own = after(
      plan,
      changeValue(plan, { path: ['tariff', 'energyPrice_per_kWh'], value: 0.05, label: '' }),
    );
    const section = ['options', 'liquid', 'changes', 'tariff'];
    const fields = { section, rowField: 'price', ownField: 'energyPrice_per_kWh' } as const;
    const chosen = after(own, chooseRow(own, { ...fields, rowId: 'US-TX-industrial-2024' }));
    expect(after(chosen, chooseRow(chosen, { ...fields, rowId: undefined }))).toEqual(own);
  });

  it('retain a custom price of the option when its row is removed', () => {
    const section = ['options', 'liquid', 'changes', 'tariff'];
    const both = after(plan, {
      label: '',
      edits: [
        { kind: 'set', path: section, value: { price: 'US-TX-industrial-2024', energyPrice_per_kWh: 0.1 } },
      ],
    });
    const choice = { section, rowField: 'price', ownField: 'energyPrice_per_kWh', rowId: undefined } as const;
    expect(valueAt(after(both, chooseRow(both, choice)), section)).toEqual({ energyPrice_per_kWh: 0.1 });
  });

  it('start a plan that is valid', () => {
    expect(() => parsePlan(blankPlan)).not.toThrow();
  });
});
