import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePatch } from '../../../../models/plan/document/mergePatch.ts';

describe('the merge patch', () => {
  // The test cases of RFC 7396, appendix A.
  it.each([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('of %s with %s is %s', (target, patch, result) => {
    expect(mergePatch(JSON.parse(target), JSON.parse(patch))).toEqual(JSON.parse(result));
  });

  it('replaces an object whole if its kind changes: the deviation from RFC 7396', () => {
    expect(mergePatch({ kind: 'fixed-pue', pue: 1.6 }, { kind: 'plant', tower: 2 })).toEqual({
      kind: 'plant',
      tower: 2,
    });
  });

  it('merges if the kind is unchanged, stated again or not', () => {
    expect(mergePatch({ kind: 'fixed-pue', pue: 1.6, x: 1 }, { kind: 'fixed-pue', pue: 1.2 })).toEqual({
      kind: 'fixed-pue',
      pue: 1.2,
      x: 1,
    });
    expect(mergePatch({ kind: 'fixed-pue', pue: 1.6, x: 1 }, { pue: 1.2 })).toEqual({
      kind: 'fixed-pue',
      pue: 1.2,
      x: 1,
    });
  });

  it('rejects __proto__ and does not change any prototype', () => {
    const patch: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    expect(() => mergePatch({}, patch)).toThrow(/__proto__/);
    expect({}).not.toHaveProperty('polluted');
  });

  it('treats constructor and toString as plain keys', () => {
    const merged = mergePatch({}, JSON.parse('{"constructor":{"a":1},"toString":2}')) as object;
    expect(Object.keys(merged)).toEqual(['constructor', 'toString']);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });

  it('changes neither target nor patch, and shares unchanged parts', () => {
    const target = { a: { b: 1 }, untouched: { c: 2 } };
    const patch = { a: { b: 3 } };
    const merged = mergePatch(target, patch) as typeof target;
    expect(target).toEqual({ a: { b: 1 }, untouched: { c: 2 } });
    expect(patch).toEqual({ a: { b: 3 } });
    expect(merged.untouched).toBe(target.untouched);
  });

  it('with an empty patch is the target', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.jsonValue(),
        ),
        (target) => {
          expect(mergePatch(target, {})).toEqual(target);
        },
      ),
      { seed: 1 },
    );
  });
});
