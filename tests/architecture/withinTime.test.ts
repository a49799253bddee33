import { describe, expect, it } from 'vitest';
import { withinTime } from '../support/withinTime.ts';

describe('a read of a page', () => {
  it('answers what is there', async () => {
    expect(await withinTime(() => 'now')).toBe('now');
    expect(await withinTime(() => Promise.resolve('soon'))).toBe('soon');
  });

  it('is given up where nothing is there, so that a poll says what it expected', async () => {
    const missing = (): Promise<string> => new Promise(() => undefined);
    await expect(withinTime(missing, 10)).rejects.toThrow('there was nothing to read for 0.01 s');
    const polled = expect.poll(() => withinTime(missing, 10), { timeout: 50, interval: 5 }).toBe('Saved');
    await expect(polled).rejects.toThrow('there was nothing to read for 0.01 s');
  });

  it('fails as the read does', async () => {
    await expect(withinTime(() => Promise.reject(new Error('the page is closed')))).rejects.toThrow('closed');
  });
});
