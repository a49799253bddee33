import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';

describe('the compensated sum', () => {
  it('retains what plain addition loses: 1 + 1e100 + 1 - 1e100 is 2', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it('adds ten tenths to one', () => {
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it('of an empty list is 0', () => {
    expect(sum([])).toBe(0);
  });

  it('with a NaN is NaN', () => {
    expect(sum([1, NaN])).toBeNaN();
  });
});
