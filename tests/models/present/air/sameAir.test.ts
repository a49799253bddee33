import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../../models/edit/document/json.ts';
import { hasSameAir } from '../../../../models/present/floor/air/sameAir.ts';

const plan: JsonObject = {
  name: 'Plan',
  halls: { a: { name: 'A' }, b: { name: 'B' } },
  racks: { 'rack-a': { hall: 'a', count: 1 }, 'rack-b': { hall: 'b', count: 1 } },
  cooling: { supply_C: 20 },
  tariff: { kind: 'flat' },
};

const isSameAfter = (path: readonly string[], value: Json): boolean =>
  hasSameAir(plan, applyEdits(plan, [{ kind: 'set', path, value }]).document, 'a');

describe('an edit', () => {
  it('leaves the air of a hall if it is of the bill, of the name, or of another hall', () => {
    expect(isSameAfter(['tariff', 'kind'], 'tiers')).toBe(true);
    expect(isSameAfter(['name'], 'Other')).toBe(true);
    expect(isSameAfter(['halls', 'b', 'name'], 'Other')).toBe(true);
    expect(isSameAfter(['racks', 'rack-b', 'count'], 2)).toBe(true);
  });

  it('changes it if it is of the hall, of its racks, or of the cooling', () => {
    expect(isSameAfter(['halls', 'a', 'name'], 'Other')).toBe(false);
    expect(isSameAfter(['racks', 'rack-a', 'count'], 2)).toBe(false);
    expect(isSameAfter(['racks', 'rack-b', 'hall'], 'a')).toBe(false);
    expect(isSameAfter(['racks', 'new'], { hall: 'a' })).toBe(false);
    expect(isSameAfter(['cooling', 'supply_C'], 21)).toBe(false);
  });
});
