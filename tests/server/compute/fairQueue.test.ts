import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairQueue } from '../../../server/compute/fairQueue.ts';
import { runs } from '../../support/runs.ts';

const item = (address: string, size_bytes = 1): { address: string; size_bytes: number } => ({
  address,
  size_bytes,
});
const anyone = (): boolean => true;

describe('a fair queue', () => {
  it('gives each address its turn', () => {
    const queue = fairQueue({ length: 10, size_bytes: 100 });
    for (const address of ['a', 'a', 'a', 'b', 'c', 'c']) queue.add(item(address));
    const order = Array.from({ length: 6 }, () => queue.take(anyone)?.address);
    expect(order).toEqual(['a', 'b', 'c', 'a', 'c', 'a']);
    expect(queue.take(anyone)).toBeUndefined();
  });

  it('passes over an address that may not run', () => {
    const queue = fairQueue({ length: 10, size_bytes: 100 });
    for (const address of ['a', 'b']) queue.add(item(address));
    expect(queue.take((address) => address !== 'a')?.address).toBe('b');
    expect(queue.take((address) => address !== 'a')).toBeUndefined();
    expect(queue.take(anyone)?.address).toBe('a');
  });

  it('makes room for another address at the cost of the one that takes most', () => {
    const queue = fairQueue({ length: 3, size_bytes: 100 });
    const greedy = [1, 2, 3].map(() => item('greedy'));
    for (const each of greedy) expect(queue.add(each)).toEqual([]);
    expect(queue.add(item('greedy'))).toHaveLength(1);
    expect(queue.add(item('modest'))).toEqual([greedy[2]]);
    expect(queue.length()).toBe(3);
  });

  it('counts bytes as well', () => {
    const queue = fairQueue({ length: 10, size_bytes: 100 });
    queue.add(item('small', 5));
    const large = item('large', 90);
    queue.add(large);
    expect(queue.add(item('small', 10))).toEqual([large]);
  });

  it('keeps its limits, loses nothing, and returns nothing twice', () => {
    const steps = fc.array(
      fc.record({ address: fc.constantFrom('a', 'b', 'c'), size_bytes: fc.integer({ min: 0, max: 40 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 8 }), (added, length) => {
        const queue = fairQueue<(typeof added)[number]>({ length, size_bytes: 100 });
        const left = new Set(added);
        const leave = (each: (typeof added)[number]): void => {
          expect(left.delete(each)).toBe(true);
        };
        for (const each of added) {
          queue.add(each).forEach(leave);
          expect(queue.length()).toBeLessThanOrEqual(length);
        }
        const [last] = [...left].slice(-1);
        if (last !== undefined) {
          expect(queue.remove(last)).toBe(true);
          expect(queue.remove(last)).toBe(false);
          leave(last);
        }
        for (let next = queue.take(anyone); next !== undefined; next = queue.take(anyone)) leave(next);
        expect([left.size, queue.length()]).toEqual([0, 0]);
      }),
      { numRuns: runs(300) },
    );
  });
});
