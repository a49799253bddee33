import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDesignOption } from '../../../models/edit/commands/designOption.ts';
import { differencePatch } from '../../../models/edit/document/differencePatch.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { runs } from '../../support/runs.ts';

/** Objects with few keys, so that two of them have some in common; some have a kind. */
const { document } = fc.letrec<{ document: JsonObject; value: Json }>((tie) => ({
  document: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'kind'), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(1, 2, 'x', 'y', true),
    fc.array(fc.constantFrom(1, 2), { maxLength: 2 }),
    tie('document'),
  ),
}));

describe('the patch from one object to another', () => {
  it('makes the one of the other, as options of a plan are merged', () => {
    fc.assert(
      fc.property(document, document, (from, target) => {
        // The whole of a plan has no kind.
        const [before, after] = [{ plan: from }, { plan: target }];
        expect(mergePatch(before, differencePatch(before, after))).toEqual(after);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is empty between two that say the same', () => {
    const plan = { cooling: { kind: 'system', preset: 'a' }, racks: { r: { count: 2 } } };
    expect(differencePatch(plan, structuredClone(plan))).toEqual({});
  });

  it('states what differs, and nothing else', () => {
    const from = { cooling: { kind: 'system', preset: 'a', pue: 1 }, racks: { r: { count: 2, name: 'R' } } };
    const target = { cooling: { kind: 'system', preset: 'b' }, racks: { r: { count: 3, name: 'R' } } };
    expect(differencePatch(from, target)).toEqual({
      cooling: { preset: 'b', pue: null },
      racks: { r: { count: 3 } },
    });
  });
});

describe('a design that becomes an option', () => {
  const design = { name: 'Warm', changes: { cooling: { pue: 1.2 } } };

  it('is the last of the options', () => {
    const plan = { options: { a: { name: 'A', changes: {} } } };
    const { edits } = addDesignOption(plan, design);
    expect(applyEdits(plan, edits).document['options']).toEqual({
      a: { name: 'A', changes: {} },
      'option-1': design,
    });
  });

  it('follows the base plan where there are none', () => {
    const { edits } = addDesignOption({}, design);
    expect(applyEdits({}, edits).document['options']).toEqual({
      'option-1': { name: 'As planned', changes: {} },
      'option-2': design,
    });
  });
});
