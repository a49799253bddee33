import { describe, expect, it } from 'vitest';
import { differenceEdits } from '../../../models/edit/document/differenceEdits.ts';
import { editsLabel } from '../../../models/edit/document/editsLabel.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';

const plan = { name: 'North', cooling: { pue: 1.4 }, racks: { r1: { count: 1 }, r2: { count: 2 } } };
const labelTo = (target: JsonObject): string => editsLabel(plan, differenceEdits(plan, target));

describe('the label of edits', () => {
  it('names what is changed, added and removed', () => {
    expect(labelTo({ ...plan, cooling: { pue: 1.3 } })).toBe('change cooling.pue');
    expect(labelTo({ ...plan, racks: { ...plan.racks, r7: {} } })).toBe('add rack r7');
    expect(labelTo({ ...plan, racks: { r1: plan.racks.r1 } })).toBe('remove rack r2');
    expect(labelTo({ ...plan, racks: { r2: plan.racks.r2, r1: plan.racks.r1 } })).toBe('reorder racks');
  });

  it('counts what it does not name', () => {
    expect(labelTo({ ...plan, name: 'South', cooling: { pue: 1.3, a: 1, b: 2, c: 3 } })).toBe(
      'change name, change cooling.pue and 3 more',
    );
  });

  it('is empty without edits, and names the plan where all of it is set', () => {
    expect(labelTo(plan)).toBe('');
    expect(editsLabel(plan, [{ kind: 'set', path: [], value: {} }])).toBe('change the plan');
  });

  it('shortens long keys', () => {
    expect(labelTo({ ...plan, ['k'.repeat(500)]: 1 })).toBe(`add ${'k'.repeat(59)}…`);
  });
});
