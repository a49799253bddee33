import { describe, expect, it } from 'vitest';
import { computeBudget } from '../../../server/compute/computeBudget.ts';

describe('a budget of computing time', () => {
  it('allows all of it at once, then as much as refills', () => {
    let now_ms = 0;
    const budget = computeBudget({ computing_ms: 10_000, window_ms: 60_000 }, () => now_ms);
    expect(budget.wait_s('a')).toBe(0);
    budget.charge('a', 4000);
    expect(budget.wait_s('a')).toBe(0);
    // 20 s more than there is; a second refills 10 / 60 s.
    budget.charge('a', 26_000);
    expect(budget.wait_s('a')).toBe(120);
    now_ms = 119_500;
    expect(budget.wait_s('a')).toBe(1);
    now_ms = 121_000;
    expect(budget.wait_s('a')).toBe(0);
  });

  it('is one for each address, and never more than full', () => {
    let now_ms = 0;
    const budget = computeBudget({ computing_ms: 1000, window_ms: 1000 }, () => now_ms);
    budget.charge('a', 1000);
    expect([budget.wait_s('a'), budget.wait_s('b')]).toEqual([1, 0]);
    now_ms = 1e9;
    budget.charge('a', 1001);
    expect(budget.wait_s('a')).toBe(1);
  });

  it('remembers debts while it forgets addresses that are full again', () => {
    let now_ms = 0;
    const budget = computeBudget({ computing_ms: 1000, window_ms: 1000 }, () => now_ms);
    budget.charge('debtor', 1e9);
    for (let index = 0; index < 30_000; index += 1) {
      now_ms += 1;
      budget.charge(`address ${String(index)}`, 1);
    }
    expect(budget.wait_s('debtor')).toBeGreaterThan(900_000);
  });
});
