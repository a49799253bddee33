import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retryWhenOnline, type Attempt } from '../../../client/state/tryAgain.ts';

describe('what failed while the device was offline', () => {
  const page = new EventTarget();
  let isReached = true;
  let attempts: Attempt[] = [];
  const follow = (load: () => Promise<unknown>) =>
    retryWhenOnline(load, (attempt) => {
      attempts.push(attempt);
    });
  const comeOnline = async (): Promise<void> => {
    page.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    [isReached, attempts] = [true, []];
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    vi.stubGlobal('fetch', () =>
      isReached ? Promise.resolve({ ok: true }) : Promise.reject(new Error('Failed to fetch')),
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is loaded again when the device is online again', async () => {
    const load = vi.fn(() => Promise.resolve());
    const end = follow(load);
    expect(load).not.toHaveBeenCalled();
    await comeOnline();
    expect(attempts).toEqual(['done']);
    end();
    await comeOnline();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('waits a while for the server, and then says that it is not reached', async () => {
    isReached = false;
    const load = vi.fn(() => Promise.resolve());
    const end = follow(load);
    await comeOnline();
    expect(attempts).toEqual([]);
    isReached = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(attempts).toEqual(['done']);
    isReached = false;
    await comeOnline();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(attempts).toEqual(['done', 'unreachable']);
    end();
  });

  it('does not reload the page by itself', async () => {
    const end = follow(() => Promise.reject(new Error('still missing')));
    await comeOnline();
    expect(attempts).toEqual(['needs-reload']);
    end();
  });
});
