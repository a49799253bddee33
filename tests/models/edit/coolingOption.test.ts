import { describe, expect, it } from 'vitest';
import { addCoolingOption } from '../../../models/edit/commands/coolingOption.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../models/edit/document/json.ts';

const option = (document: JsonObject, like = 'plan') => {
  const { edits } = addCoolingOption(document, { preset: 'small-dx', name: 'DX', like });
  return objectAt(applyEdits(document, edits).document, ['options']);
};

describe('a cooling system that becomes an option', () => {
  it('is compared with the base plan where the plan has no options', () => {
    expect(option({ cooling: { kind: 'fixed-pue', pue: 1.5 }, power: { kind: 'within-pue' } })).toEqual({
      'option-1': { name: 'As planned', changes: {} },
      'option-2': { name: 'DX', changes: { cooling: { kind: 'system', preset: 'small-dx' }, power: null } },
    });
  });

  it('removes the component parameters of the base plan, which are of another system', () => {
    const cooling = {
      kind: 'system',
      preset: 'rear-door',
      capture: { kind: 'rear-door' },
      redundancy: 'n+2',
    };
    expect(option({ cooling })['option-2']).toEqual({
      name: 'DX',
      changes: { cooling: { kind: 'system', preset: 'small-dx', capture: null } },
    });
  });

  it('has the other changes of the option it is like, and what that states beside the components', () => {
    const changes = {
      tariff: { price: 'other' },
      cooling: { preset: 'rear-door', plant: { kind: 'tower' }, redundancy: 'n+2' },
    };
    const document = {
      cooling: { kind: 'system', preset: 'small-chiller' },
      options: { now: { name: 'Now', changes } },
    };
    expect(option(document, 'now')['option-1']).toEqual({
      name: 'DX',
      changes: {
        tariff: { price: 'other' },
        cooling: { kind: 'system', preset: 'small-dx', redundancy: 'n+2' },
      },
    });
  });
});
