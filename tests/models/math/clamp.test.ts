import { describe, expect, it } from 'vitest';
import { clamp } from '../../../models/math/clamp.ts';

describe('a clamp', () => {
  it('limits a value to its range, and does not change it inside', () => {
    expect([-3, -1, 0.5, 2, 7].map((value) => clamp(value, -1, 2))).toEqual([-1, -1, 0.5, 2, 2]);
  });

  it('does not convert NaN to a number', () => {
    expect(clamp(NaN, 0, 1)).toBeNaN();
    expect(clamp(Infinity, 0, 1)).toBe(1);
  });
});
