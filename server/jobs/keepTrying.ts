import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_ms = 200;
const MAX_PAUSE_ms = 5_000;

/**
 * Does what a database refuses for a while, as it restarts or its disk is full, until it succeeds.
 *
 * @param isFinal - whether an error will not pass
 * @param signal - gives up; the last error is thrown
 */
export async function keepTrying<Result>(
  work: () => Promise<Result>,
  { isFinal, signal }: { readonly isFinal: (error: unknown) => boolean; readonly signal: AbortSignal },
): Promise<Result> {
  let pause_ms = FIRST_PAUSE_ms;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isFinal(error)) throw error;
      await pause(pause_ms, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
      pause_ms = Math.min(MAX_PAUSE_ms, 2 * pause_ms);
    }
  }
}
