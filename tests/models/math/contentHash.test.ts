import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../models/math/contentHash.ts';

describe('the hash of a JSON value', () => {
  it('is the SHA-256 of its JSON, as another program computes it', () => {
    const text = '{"a":[1,2.5,"ü €"],"b":{"c":null,"d":true}}';
    expect(contentHash(JSON.parse(text))).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('does not depend on the order of keys, in any depth', () => {
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 }));
  });

  it('depends on the order of lists, on values and on their types', () => {
    const values = [[1, 2], [2, 1], ['1', 2], [[1], 2], { 0: 1, 1: 2 }, [1, 2, null], null, 'null', {}];
    expect(new Set(values.map(contentHash)).size).toBe(values.length);
  });

  it('takes an undefined field as absent', () => {
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
  });
});

it('JSON with sorted keys says the same as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 12 },
  );
});
