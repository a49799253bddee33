import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { runs } from '../../support/runs.ts';

// Few keys, so that edits match the document: nested, missing, replaced, whole numbers that JavaScript sorts.
const key = fc.constantFrom('a', 'b', 'c', 'd', '1', '2', '__proto__', 'constructor');
const { document } = fc.letrec<{ document: JsonObject; value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, true, 0, 1.15, 'text'),
    fc.array(fc.integer(), { maxLength: 2 }),
    tie('document'),
  ),
  document: fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));
const path = fc.array(key, { maxLength: 4 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.array(key, { minLength: 1, maxLength: 4 }),
    value: document,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    path: fc.array(key, { minLength: 1, maxLength: 4 }),
    value: fc.constantFrom<Json>(1, 'text', null),
    before: key,
  }),
  fc.record({ kind: fc.constant('set' as const), path: fc.constant([]), value: document }),
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('order' as const), path, keys: fc.array(key, { maxLength: 4 }) }),
);

/** Text, because the order of keys counts and equality of objects does not see it. */
const written = (value: Json): string => JSON.stringify(value);

describe('edits', () => {
  it('are undone by their inverse, order of keys included', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (before, edits) => {
        const applied = applyEdits(before, edits);
        const undone = applyEdits(applied.document, applied.inverse);
        expect(written(undone.document)).toBe(written(before));
      }),
      { seed: 2, numRuns: runs(2000) },
    );
  });

  it('are redone by the inverse of their inverse', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (before, edits) => {
        const applied = applyEdits(before, edits);
        const undone = applyEdits(applied.document, applied.inverse);
        expect(written(applyEdits(undone.document, undone.inverse).document)).toBe(written(applied.document));
      }),
      { seed: 2, numRuns: runs(1000) },
    );
  });

  it('do not change the input document', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (before, edits) => {
        const text = written(before);
        applyEdits(before, edits);
        expect(written(before)).toBe(text);
      }),
      { seed: 2, numRuns: runs(500) },
    );
  });

  it('give the same document to the page and to the worker, which applies them to a separate copy', () => {
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 6 }), (before, edits) => {
        const sent = structuredClone(edits);
        const copy = JSON.parse(written(before)) as JsonObject;
        expect(written(applyEdits(copy, sent).document)).toBe(written(applyEdits(before, edits).document));
      }),
      { seed: 2, numRuns: runs(500) },
    );
  });

  it('set a value in a missing section, and undo removes the section', () => {
    const { document: after, inverse } = applyEdits({ name: 'x' }, [
      { kind: 'set', path: ['site', 'name'], value: 'Dallas' },
    ]);
    expect(after).toEqual({ name: 'x', site: { name: 'Dallas' } });
    expect(inverse).toEqual([{ kind: 'remove', path: ['site'] }]);
  });

  it('put a key before another', () => {
    const { document: after } = applyEdits({ racks: { a: 1, b: 2 } }, [
      { kind: 'set', path: ['racks', 'copy'], value: 3, before: 'b' },
    ]);
    expect(Object.keys(after['racks'] as JsonObject)).toEqual(['a', 'copy', 'b']);
  });

  it('move a thousand of ten thousand entries, and back', () => {
    const places = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index): [string, Json] => [
        `A${String(index)}`,
        { x_mm: index, y_mm: 0 },
      ]),
    );
    const before: JsonObject = { racks: { r: { places } } };
    const edits = Array.from({ length: 1_000 }, (_, index): Edit => {
      const path = ['racks', 'r', 'places', `A${String(index)}`, 'y_mm'];
      return { kind: 'set', path, value: 600 };
    });
    const { document: after, inverse } = applyEdits(before, edits);
    const undone = applyEdits(after, inverse).document;
    expect(written(after)).toContain('"A999":{"x_mm":999,"y_mm":600},"A1000":{"x_mm":1000,"y_mm":0}');
    expect(written(undone)).toBe(written(before));
  });
});
