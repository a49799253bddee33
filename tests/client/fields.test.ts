import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, readNumber, stepped } from '../../client/fields/numberText.ts';

describe('a number field', () => {
  it.each([
    ['1.15', 1.15],
    [' 42 ', 42],
    ['.5', 0.5],
    ['-3', -3],
    ['1e3', 1000],
  ])('reads %j as a number', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['abc', '1,6', 'NaN', 'Infinity', '1e999', '0x10', '--1', '1.2.3'])(
    'keeps %j as it was typed, for the model to refuse',
    (text) => {
      expect(readNumber(text)).toBe(text);
    },
  );

  it('reads nothing as no value', () => {
    expect(readNumber('  ')).toBeUndefined();
    expect(numberText(undefined)).toBe('');
    expect(numberText(null)).toBe('');
  });

  it('shows percent of a fraction without the noise of binary fractions', () => {
    expect(numberText(0.57, 100)).toBe('57');
    expect(readNumber('57', 100)).toBe(0.57);
    expect(stepped(1.1, 0.1)).toBe(1.2);
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const fraction = hundredths / 10_000;
        expect(readNumber(numberText(fraction, 100), 100)).toBe(fraction);
      }),
      { seed: 2 },
    );
  });

  it('shows a value of the wrong type instead of hiding it', () => {
    expect(numberText('abc')).toBe('abc');
    expect(numberText(['a'])).toBe('["a"]');
  });
});
