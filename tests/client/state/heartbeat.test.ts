import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat, type Heartbeat } from '../../../client/state/heartbeat.ts';

describe('the heartbeat of a worker', () => {
  let isBusy = false;
  let pingCount = 0;
  let silence_s = 0;
  let heartbeat: Heartbeat;
  beforeEach(() => {
    vi.useFakeTimers();
    [isBusy, pingCount, silence_s] = [false, 0, 0];
    heartbeat = startHeartbeat(
      {
        isBusy: () => isBusy,
        ping: () => {
          pingCount += 1;
        },
        onSilence: (seconds) => {
          silence_s = seconds;
        },
      },
      () => Date.now(),
    );
  });
  afterEach(() => {
    heartbeat.stop();
    vi.useRealTimers();
  });

  it('asks nothing of a worker without work, however long it is silent', () => {
    vi.advanceTimersByTime(60_000);
    expect([pingCount, silence_s]).toEqual([0, 0]);
  });

  it('counts the silence of a busy worker from the begin of its work', () => {
    vi.advanceTimersByTime(60_000);
    isBusy = true;
    vi.advanceTimersByTime(1000);
    expect(silence_s).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect([pingCount, silence_s]).toEqual([11, 10]);
  });

  it('begins again with every sign of life, and ends with the work', () => {
    isBusy = true;
    vi.advanceTimersByTime(6000);
    expect(silence_s).toBe(5);
    heartbeat.heard();
    vi.advanceTimersByTime(2000);
    expect(silence_s).toBe(2);
    isBusy = false;
    vi.advanceTimersByTime(1000);
    expect(silence_s).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(pingCount).toBe(8);
  });
});
