import { describe, expect, it } from 'vitest';
import { jobOverMemory } from '../../../server/compute/memoryUse.ts';

const job = (
  started_ms: number,
  memoryBefore_bytes: number,
): { started_ms: number; memoryBefore_bytes: number } => ({
  started_ms,
  memoryBefore_bytes,
});

describe('the job that exceeds the memory', () => {
  it('is none while memory has grown by no more than the limit', () => {
    expect(jobOverMemory([job(0, 100)], { memory_bytes: 1100, limit_bytes: 1000 })).toBeUndefined();
  });

  it('is the one during which it grew', () => {
    const only = job(0, 100);
    expect(jobOverMemory([only], { memory_bytes: 1101, limit_bytes: 1000 })).toBe(only);
  });

  it('is not one that has just begun', () => {
    const slow = job(0, 100);
    expect(jobOverMemory([slow, job(9, 1000)], { memory_bytes: 1101, limit_bytes: 1000 })).toBe(slow);
  });

  it('is the later one of two during which it grew', () => {
    const fast = job(9, 200);
    expect(jobOverMemory([job(0, 100), fast], { memory_bytes: 1101, limit_bytes: 1000 })).toBe(fast);
  });
});
