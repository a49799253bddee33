import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceEdits } from '../../../models/edit/document/differenceEdits.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { condenseEdits } from '../../../models/edit/journal/condenseEdits.ts';

const key = fc.constantFrom('a', 'b', 'c', 'rack-1', 'rack-2');
const { anyObject } = fc.letrec<{ anyJson: Json; anyObject: JsonObject }>((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, true, 1, 2, 'x', [1, 2], []),
    tie('anyObject'),
  ),
  anyObject: fc.dictionary(key, tie('anyJson'), { noNullPrototype: true }),
}));

describe('edits between two documents', () => {
  it('turn the one into the other, with the order of its keys', () => {
    fc.assert(
      fc.property(anyObject, anyObject, (from, target) => {
        const { document, inverse } = applyEdits(from, differenceEdits(from, target));
        expect(JSON.stringify(document)).toBe(JSON.stringify(target));
        expect(JSON.stringify(applyEdits(document, inverse).document)).toBe(JSON.stringify(from));
      }),
    );
  });

  it('are none for equal documents, and as deep as possible for others', () => {
    const from = { a: { b: 1, c: [1] }, b: 'x' };
    expect(differenceEdits(from, structuredClone(from))).toEqual([]);
    expect(differenceEdits(from, { ...from, a: { b: 2, c: [1] } })).toEqual([
      { kind: 'set', path: ['a', 'b'], value: 2 },
    ]);
  });
});

describe('condensed edits', () => {
  it('set a field once that was typed into, and create it where the first edit did', () => {
    const typed = ['1', '1.3', '1.35'].map((value) => ({ kind: 'set' as const, path: ['a', 'b'], value }));
    expect(condenseEdits(typed)).toEqual([{ kind: 'set', path: ['a', 'b'], value: '1.35' }]);
    const created = [
      { kind: 'set' as const, path: ['a'], value: '1', before: 'b' },
      { kind: 'set' as const, path: ['a'], value: '2' },
    ];
    const condensed = condenseEdits(created);
    expect(condensed).toHaveLength(1);
    expect(JSON.stringify(applyEdits({ b: 1 }, condensed).document)).toBe('{"a":"2","b":1}');
  });
});
