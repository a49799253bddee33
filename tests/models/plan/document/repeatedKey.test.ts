import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../../models/plan/document/parse.ts';
import { repeatedKey } from '../../../../models/plan/document/repeatedKey.ts';
import { exampleText } from '../../../support/plans.ts';

describe('a duplicate key', () => {
  it('is found with its path', () => {
    expect(repeatedKey('{"racks":{"a":{"x":1},"b":{},"a":{}}}')).toEqual(['racks', 'a']);
    expect(repeatedKey('{"a":1,"a":2}')).toEqual(['a']);
    expect(repeatedKey('{"l":[{"k":1,"k":2}]}')).toEqual(['l', 'k']);
  });

  it('is not reported in different objects, in values, or in text that only looks like keys', () => {
    expect(repeatedKey('{"a":{"k":1},"b":{"k":2}}')).toBeUndefined();
    expect(repeatedKey('{"a":"a","b":["a","a"]}')).toBeUndefined();
    expect(repeatedKey('{"a":"\\"a\\":1, \\"a\\":2"}')).toBeUndefined();
    expect(repeatedKey('[{"k":1},{"k":2}]')).toBeUndefined();
  });

  it('never hangs on text that is not JSON', () => {
    for (const text of ['', '"', '{"', '{"a', '}}}', '{"a":1,"a\\', '{"a" '.repeat(9)]) {
      expect(() => repeatedKey(text)).not.toThrow();
    }
  });

  it('prevents reading a plan with two racks with the same id', () => {
    const text = exampleText('air-vs-liquid');
    const id = /"racks":\s*\{\s*"([^"]+)"/.exec(text)?.[1] ?? '';
    const doubled = text.replace(/"racks":\s*\{/, `"racks": {"${id}": {},`);
    expect(() => parsePlanText(doubled)).toThrow(`racks.${id} is a duplicate key`);
  });
});
