/** Time between questions to the worker while it has work. */
const INTERVAL_ms = 1000;

/** The worker, as far as it is watched. */
interface Watched {
  /** True while an answer of the worker is awaited. */
  readonly isBusy: () => boolean;
  /** Sends a question that the worker answers as soon as it is not computing. */
  readonly ping: () => void;
  /** Called with the time since the last sign of life, once an interval while the worker is busy; with 0 otherwise. */
  readonly onSilence: (silence_s: number) => void;
}

/** Watches for how long a busy worker has been silent. */
export interface Heartbeat {
  /** Every message of the worker, and its start, is a sign of life. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/**
 * Starts to watch. A worker that computes, loops without end or has died does not answer; one that waits for the network does.
 *
 * @param now_ms - a clock; default: that of the page
 */
export function startHeartbeat(
  { isBusy, ping, onSilence }: Watched,
  now_ms: () => number = () => performance.now(),
): Heartbeat {
  let heardAt_ms = now_ms();
  let wasBusy = false;
  const timer = setInterval(() => {
    const isBusyNow = isBusy();
    // Silence without work means nothing.
    if (!wasBusy) heardAt_ms = now_ms();
    wasBusy = isBusyNow;
    onSilence(isBusyNow ? Math.floor((now_ms() - heardAt_ms) / 1000) : 0);
    if (isBusyNow) ping();
  }, INTERVAL_ms);
  return {
    heard: () => {
      heardAt_ms = now_ms();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
