import { describe, expect, it } from 'vitest';
import { addChangedOption } from '../../../models/edit/commands/changedOption.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';

const added = (document: JsonObject, like: string): unknown => {
  const changes = { tariff: { energyPrice_per_kWh: 0.2 }, racks: { a: { count: 4 } } };
  const command = addChangedOption(document, { name: 'Cheaper', like, changes });
  return valueAt(applyEdits(document, command.edits).document, ['options']);
};

describe('an option with changes', () => {
  it('has those of the option that it is like, and removals stay', () => {
    const first = { name: 'First', changes: { racks: { a: { count: 2, name: 'A' }, b: null } } };
    expect(added({ options: { first } }, 'first')).toEqual({
      first,
      'option-1': {
        name: 'Cheaper',
        changes: {
          racks: { a: { count: 4, name: 'A' }, b: null },
          tariff: { energyPrice_per_kWh: 0.2 },
        },
      },
    });
  });

  it('is added to a plan without options beside its baseline', () => {
    expect(added({ name: 'x' }, 'plan')).toMatchObject({
      'option-1': { name: 'As planned', changes: {} },
      'option-2': { name: 'Cheaper', changes: { racks: { a: { count: 4 } } } },
    });
  });
});
