import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listText, numberText, percentText } from '../../../models/units/text.ts';

describe('a number in a message', () => {
  it.each([
    [637728, 0, '637,728'],
    [45.5, 1, '45.5'],
    [45, 1, '45'],
    [1000, 1, '1,000'],
    [999.96, 1, '1,000'],
    [1234567.891, 2, '1,234,567.89'],
    [-1234.5, 1, '-1,234.5'],
    [-0.04, 1, '0'],
    [0, 2, '0'],
    [100, 0, '100'],
    [1.1, 3, '1.1'],
  ])('%f with %i decimals is %s', (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });

  it('equals the output of Intl.NumberFormat', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (thousandths, digits) => {
          const value = Math.round(thousandths) / 1024;
          const expected = new Intl.NumberFormat('en-US', {
            maximumFractionDigits: digits,
            roundingMode: 'halfExpand',
          }).format(value);
          const negativeZero = expected === '-0' ? '0' : expected;
          expect(numberText(value, digits)).toBe(negativeZero);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('text', () => {
  it('lists with commas and a last and', () => {
    expect(listText([])).toBe('');
    expect(listText(['A'])).toBe('A');
    expect(listText(['A', 'B', 'C'])).toBe('A, B and C');
    const many = Array.from({ length: 1022 }, (_, index) => `n${String(index)}`);
    expect(listText(many.slice(0, 21))).toMatch(/^n0, n1, .*, n19 and 1 more$/);
    expect(listText(many)).toMatch(/, n19 and 1,002 more$/);
    expect(listText(['A'], 5)).toBe('A and 5 more');
  });

  it('writes shares as percent', () => {
    expect(percentText(0.28125)).toBe('28.1 %');
    expect(percentText(0.8, 0)).toBe('80 %');
  });
});
