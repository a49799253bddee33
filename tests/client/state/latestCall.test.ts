import { describe, expect, it } from 'vitest';
import { latestCall } from '../../../client/state/latestCall.ts';

describe('the latest call', () => {
  it('runs one at a time, and of those that wait only the last', async () => {
    const done: number[] = [];
    const finish: (() => void)[] = [];
    const ask = latestCall(
      (question: number) =>
        new Promise<number>((resolve) => {
          finish.push(() => {
            resolve(question);
          });
        }),
      (outcome) => done.push(outcome),
    );
    ask(1);
    ask(2);
    ask(3);
    expect(finish).toHaveLength(1);
    finish[0]?.();
    await expect.poll(() => done).toEqual([1]);
    await expect.poll(() => finish.length).toBe(2);
    finish[1]?.();
    await expect.poll(() => done).toEqual([1, 3]);
  });
});
